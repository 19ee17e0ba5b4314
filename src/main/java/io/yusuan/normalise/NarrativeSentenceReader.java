package io.yusuan.normalise;

import io.yusuan.normalise.ClaimGroup.Draft;
import io.yusuan.normalise.NarrativeClause.Subject;
import io.yusuan.normalise.NarrativeToken.Kind;
import io.yusuan.statement.Claim;
import io.yusuan.statement.Claim.Direction;
import io.yusuan.statement.DocumentHead;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Reads one sentence from left to right. Each figure is placed by the words of its own clause: they say what kind of
 * claim it is and what it is a figure of. A clause that says nothing goes on with the subject before it; a clause that
 * names something unknown gives a claim without an item, and never that of its neighbour.
 */
final class NarrativeSentenceReader {
    private final NarrativeLexicon lexicon;
    private final NarrativeSentence sentence;
    private final DocumentHead head;
    private final List<NarrativeToken> tokens;
    private final NarrativeWords words;
    private final FigureValues values;
    private final SentenceYears years;
    private final List<ClaimGroup> groups = new ArrayList<>();
    private final Deque<State> brackets = new ArrayDeque<>();
    private State state = new State(null, null, false);
    private ClaimGroup whole;
    private boolean ofSubject;

    /**
     * Where the reading stands.
     *
     * @param current group that a silent clause goes on with
     * @param main the last group outside a reason
     * @param reason whether a reason is being told, in which nothing is taken from outside
     */
    private record State(ClaimGroup current, ClaimGroup main, boolean reason) {}

    NarrativeSentenceReader(
            NarrativeLexicon lexicon, NarrativeSentence sentence, List<NarrativeToken> tokens, DocumentHead head) {
        this.lexicon = lexicon;
        this.sentence = sentence;
        this.head = head;
        this.tokens = tokens;
        this.words = new NarrativeWords(tokens);
        this.values = new FigureValues(tokens, sentence.text());
        this.years = new SentenceYears(words, sentence.year());
    }

    /** The claims of the sentence; groups are numbered from the given number on. */
    List<Claim> read(int firstGroup) {
        for (int i = 0; i < tokens.size(); i++) {
            take(i, tokens.get(i));
        }
        List<Claim> claims = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            claims.addAll(groups.get(g).claims(sentence.printed(), sentence.place(), firstGroup + g));
        }
        return claims;
    }

    /** The year that holds for the rest of the sentence. */
    OptionalInt year() {
        return years.current();
    }

    private void take(int i, NarrativeToken token) {
        switch (token.kind()) {
            case FIGURE -> figure(i, token);
            case FLAT -> flat(i);
            case NIL, NIL_OF, EMPTY_TABLE -> nil(i);
            case REASON -> {
                if (state.current != null) {
                    state.current.because(words.reason(i, sentence.text()));
                }
                state = new State(null, state.main, true);
            }
            case STOP, OF_WHICH -> {
                state = new State(state.main, state.main, false);
                ofSubject &= token.is(Kind.OF_WHICH);
                whole = token.is(Kind.OF_WHICH) && state.main != null ? state.main : whole;
            }
            case MARK -> bracket(token);
            default -> {}
        }
    }

    private void bracket(NarrativeToken token) {
        if (token.isMark("(")) {
            brackets.push(state);
        } else if (token.isMark(")") && !brackets.isEmpty()) {
            state = brackets.pop();
        }
    }

    private void figure(int i, NarrativeToken token) {
        NarrativeClause clause = NarrativeClause.before(tokens, i);
        Optional<FigureRole> role = FigureRole.of(token.figure(), clause, values, i);
        if (role.isEmpty()) {
            return;
        }
        Optional<ClaimGroup.Value> value = values.of(i, clause, role.get());
        if (value.isEmpty()) {
            return;
        }
        if (!state.reason) {
            years.read(i);
        }
        ClaimGroup group = group(i, clause, role.get());
        if (role.get() != FigureRole.LEVEL && role.get() != FigureRole.COUNT) {
            group.compareWith(years.compared(i, group));
        }
        group.add(new Draft(
                role.get().kind(),
                role.get() == FigureRole.BASE,
                value.get(),
                years.of(i, role.get(), group),
                role.get().changes() ? clause.wayOfChange(group.direction()) : Direction.NONE,
                measure(clause, role.get()),
                role.get() == FigureRole.SHARE ? Shares.wholeOf(clause, group, groups, whole) : Optional.empty()));
    }

    private ClaimGroup group(int i, NarrativeClause clause, FigureRole role) {
        Subject subject = clause.subject();
        String item = "";
        if (subject == Subject.NAMED) {
            item = ofPart(clause.item().orElseThrow().id());
        } else if (subject == Subject.UNKNOWN || role == FigureRole.COUNT) {
            item = role == FigureRole.COUNT ? words.itemBehind(i) : "";
        }
        boolean silent = subject == Subject.SILENT && item.isEmpty();
        if (silent && role.follows() && state.current != null) {
            return state.current;
        }
        Optional<NarrativeToken> lead = silent && !state.reason ? words.leadItem(i) : Optional.empty();
        if (silent && !state.reason) {
            item = lead.map(t -> t.qualified() ? "" : t.id()).orElseGet(() -> inherited(i, clause, role));
        }
        String scope = scope(i, subject == Subject.NAMED ? clause.item() : lead, silent);
        if (state.current != null && state.current.goesOn(item, scope, role, measure(clause, role))) {
            return state.current;
        }
        return open(new ClaimGroup(item, scope, years.current()));
    }

    /** What is named after a subject of the classification is part of that subject's figure, not of the whole's. */
    private String ofPart(String item) {
        ofSubject |= lexicon.isCoded(item);
        return ofSubject && !lexicon.isCoded(item) ? "" : item;
    }

    /** A figure without words is not the heading's, nor is the change of something unknown: they may be anything's. */
    private String inherited(int i, NarrativeClause clause, FigureRole role) {
        if (state.current != null) {
            return state.current.item();
        }
        boolean unknown = clause.words().isEmpty() || role.follows() && words.leadSpeaksOfUnknown(i);
        return unknown ? "" : sentence.item();
    }

    private ClaimGroup open(ClaimGroup group) {
        groups.add(group);
        state = new State(group, state.reason ? state.main : group, state.reason);
        return group;
    }

    private String scope(int i, Optional<NarrativeToken> item, boolean silent) {
        Optional<String> implied = item.map(NarrativeToken::scope).filter(s -> !s.isEmpty());
        return implied.or(() -> words.ownScope(i, silent))
                .or(() -> silent && item.isEmpty() && state.current != null
                        ? Optional.of(state.current.scope())
                        : Optional.empty())
                .orElseGet(() -> whole == null ? sentenceScope() : whole.scope());
    }

    /** The scope that goes on holding in what follows a semicolon. */
    String scope() {
        return whole == null ? sentenceScope() : whole.scope();
    }

    /** The scope of what the next sentence gives the parts of, if it begins with {@code 其中}. */
    String mainScope() {
        return state.main == null ? scope() : state.main.scope();
    }

    private String sentenceScope() {
        return words.firstScope().orElse(sentence.scope());
    }

    private String measure(NarrativeClause clause, FigureRole role) {
        return role == FigureRole.LEVEL || role == FigureRole.BASE
                ? NarrativeWords.measure(clause, lexicon, head.disclosure())
                : "";
    }

    /** {@code 与上年持平} claims that there is no change; beside a stated change it adds nothing. */
    private void flat(int i) {
        NarrativeClause clause = NarrativeClause.before(tokens, i);
        Optional<NarrativeToken> next = i + 1 < tokens.size() ? Optional.of(tokens.get(i + 1)) : Optional.empty();
        boolean yearFollows = next.filter(NarrativeToken::isYear).isPresent();
        boolean compares = clause.compares() || clause.has(Kind.PREVIOUS_YEAR) || yearFollows;
        if (state.reason || !compares || next.filter(t -> t.is(Kind.FIGURE)).isPresent()) {
            return;
        }
        ClaimGroup group = group(i, clause, FigureRole.CHANGE);
        if (group.hasChange()) {
            return;
        }
        group.compareWith(years.compared(yearFollows ? i + 2 : i, group));
        int start = i > 0 && tokens.get(i - 1).is(Kind.APPROXIMATE) ? i - 1 : i;
        ClaimGroup.Value value = ClaimGroup.Value.of(
                sentence.text().printed(tokens.get(start).start(), tokens.get(i).end()));
        group.add(new Draft(Claim.Kind.CHANGE, false, value, group.year(), Direction.FLAT, "", Optional.empty()));
    }

    private void nil(int i) {
        if (state.reason) {
            return;
        }
        years.read(i);
        NarrativeToken token = tokens.get(i);
        ClaimGroup.Value value = ClaimGroup.Value.of(sentence.text().printed(token.start(), token.end()));
        boolean said = groups.stream().anyMatch(g -> g.has(Claim.Kind.NIL));
        String heading = sentence.item().isEmpty() ? sentence.table().item() : sentence.item();
        new NilStatements(lexicon, tokens, heading).at(i, said).forEach((item, named) -> nil(item, named, value));
    }

    private void nil(String item, String named, ClaimGroup.Value value) {
        boolean again =
                groups.stream().anyMatch(g -> g.has(Claim.Kind.NIL) && g.item().equals(item));
        if (again) {
            return;
        }
        String ofTable =
                sentence.item().isEmpty() && item.equals(sentence.table().item())
                        ? sentence.table().scope()
                        : "";
        String scope =
                Stream.of(named, ofTable).filter(s -> !s.isEmpty()).findFirst().orElseGet(this::sentenceScope);
        groups.add(ClaimGroup.nil(item, scope, years.current(), value));
    }
}
