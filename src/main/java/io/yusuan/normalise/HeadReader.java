package io.yusuan.normalise;

import io.yusuan.catalogue.FormSpec;
import io.yusuan.catalogue.HeadWording;
import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.TableLevel;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.catalogue.Wording;
import io.yusuan.document.Block.Paragraph;
import io.yusuan.document.Place;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.FindingLog;
import io.yusuan.interpret.FormReader;
import io.yusuan.interpret.FormReading;
import io.yusuan.recognise.FoundTable;
import io.yusuan.recognise.Recognition;
import io.yusuan.statement.DocumentHead;
import io.yusuan.statement.DocumentHead.Disclosure;
import io.yusuan.statement.DocumentHead.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads what a document says of itself from its titles and the lines above its tables, never from its file name. The
 * most frequent statement wins, among equals the first; a losing one is a finding.
 */
final class HeadReader {
    /** Titles of the document stand among its first lines. */
    private static final int FIRST_LINES = 6;

    private static final int LONGEST_TITLE = 60;

    private final Wording all;
    private final HeadWording wording;

    HeadReader(Wording wording) {
        this.all = wording;
        this.wording = wording.heads();
    }

    DocumentHead read(Recognition recognition, FindingLog log) {
        List<String> titles = titles(recognition);
        Votes<Integer> years = new Votes<>();
        Votes<Disclosure> disclosures = new Votes<>();
        Votes<Level> levels = new Votes<>();
        for (String title : titles) {
            YearText.find(title).ifPresent(years::add);
            disclosures.add(disclosure(title), Disclosure.UNKNOWN);
            levels.add(level(title), Level.UNKNOWN);
        }
        recognition.tables().stream()
                .flatMap(t -> t.spec().flatMap(TableSpec::level).stream())
                .filter(TableLevel.GOVERNMENT::equals)
                .forEach(l -> levels.add(Level.GOVERNMENT));
        Votes<String> organisations = new Votes<>();
        recognition.tables().stream()
                .filter(HeadReader::hasHead)
                .forEach(t -> OwnerLines.of(t, all).forEach(organisations::add));
        if (organisations.winner().isEmpty()) {
            onCover(recognition).ifPresent(organisations::add);
        }
        if (organisations.winner().isEmpty()) {
            recognition.tables().forEach(t -> inForm(t).forEach(organisations::add));
        }
        recognition.margins().stream()
                .filter(p -> !says(p.text()))
                .forEach(p -> log.add(Finding.of(FindingCode.MARGIN_LEFT_OUT, p.place(), p.text())));
        conflict(FindingCode.FISCAL_YEAR_CONFLICT, years, log);
        conflict(FindingCode.ORGANISATION_CONFLICT, organisations, log);
        if (years.winner().isEmpty()) {
            log.add(Finding.of(FindingCode.FISCAL_YEAR_UNKNOWN, Place.WHOLE));
        }
        return new DocumentHead(
                disclosures.winner().orElse(Disclosure.UNKNOWN),
                levels.winner().orElse(Level.UNKNOWN),
                organisations.winner().orElse(""),
                years.winner().map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    /** A line above a table without a title may be the end of a sentence or of a name, unless figures stand below. */
    private static boolean hasHead(FoundTable table) {
        return !table.title().isEmpty()
                || table.spec().filter(s -> !s.holdsTextsOnly()).isPresent();
    }

    /** The organisation whose performance a form of the whole department speaks of. */
    private static List<String> inForm(FoundTable table) {
        return table
                .spec()
                .flatMap(TableSpec::form)
                .filter(form -> form.scope() == FormSpec.Scope.DEPARTMENT)
                .map(form -> FormReader.read(table.grid(), table.firstRow(), form, new FindingLog()))
                .map(FormReading::forms)
                .orElse(List.of())
                .stream()
                .flatMap(form -> form.values().stream())
                .filter(value -> value.field().role() == FormSpec.Role.ORGANISATION)
                .map(value -> Labels.fold(value.text()))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Whether a line of a header or footer says something that is read or said elsewhere. */
    private boolean says(String line) {
        String folded = Labels.fold(line);
        return YearText.find(line).isPresent()
                || UnitText.find(line).isPresent()
                || disclosure(line) != Disclosure.UNKNOWN
                || level(line) != Level.UNKNOWN
                || all.preamble().in(folded)
                || all.titles().isLabel(line)
                || all.titles().isOwner(folded);
    }

    /** The organisation of the cover: its name and what it publishes stand on one line or on several. */
    private Optional<String> onCover(Recognition recognition) {
        StringBuilder cover = new StringBuilder();
        for (Paragraph line :
                recognition.narrative().stream().limit(FIRST_LINES).toList()) {
            cover.append(Labels.fold(line.text()));
            Optional<String> organisation =
                    wording.cover().find(cover.toString()).map(m -> m.group(1));
            if (organisation.isPresent()) {
                return organisation;
            }
        }
        return Optional.empty();
    }

    private static void conflict(FindingCode code, Votes<?> votes, FindingLog log) {
        List<String> losers = votes.losers().stream().map(Object::toString).toList();
        if (!losers.isEmpty()) {
            log.add(Finding.of(
                    code, Place.WHOLE, votes.winner().map(Object::toString).orElse(""), String.join("、", losers)));
        }
    }

    /** The titles of tables, the first short lines of the document, and the lines at the edges of its pages. */
    private static List<String> titles(Recognition recognition) {
        List<String> titles = new ArrayList<>();
        recognition.narrative().stream()
                .limit(FIRST_LINES)
                .map(Paragraph::text)
                .filter(t -> t.length() <= LONGEST_TITLE)
                .forEach(titles::add);
        recognition.tables().forEach(t -> t.above().forEach(p -> titles.add(p.text())));
        recognition.margins().forEach(p -> titles.add(p.text()));
        return titles;
    }

    private Disclosure disclosure(String title) {
        String folded = wording.withoutFunds(Labels.fold(title));
        if (folded.contains(wording.finalAccount())) {
            return Disclosure.FINAL_ACCOUNT;
        }
        return folded.contains(wording.budget()) ? Disclosure.BUDGET : Disclosure.UNKNOWN;
    }

    private Level level(String title) {
        String folded = wording.withoutFunds(Labels.fold(title));
        if (wording.government().in(folded)) {
            return Level.GOVERNMENT;
        }
        if (wording.department().in(folded)) {
            return Level.DEPARTMENT;
        }
        return wording.unit().in(folded) ? Level.UNIT : Level.UNKNOWN;
    }
}
