package io.yusuan.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.yusuan.SpecFile;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlNode;
import io.yusuan.document.Block;
import io.yusuan.document.Place;
import io.yusuan.finding.FindingLog;
import io.yusuan.statement.Claim;
import io.yusuan.statement.DocumentHead;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NarrativeReaderTest {
    private static final Problems NONE = new Problems();
    private static final NarrativeReader READER = new NarrativeReader(
            CatalogueLoader.builtIn().narrative(), CatalogueLoader.builtIn().codes());

    static Stream<YamlNode.Mapping> cases() {
        return SpecFile.cases("narrative.yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAsTheSpecSays(YamlNode.Mapping spec) {
        FindingLog log = new FindingLog();
        List<Claim> claims = READER.read(paragraphs(spec), head(spec), log);
        assertThat(claims.stream().map(NarrativeReaderTest::words))
                .as("line %d: %s", spec.line(), spec.required("name", NONE))
                .containsExactlyElementsOf(spec.texts("claims", NONE));
        assertThat(log.findings().stream().map(f -> f.code().id()))
                .containsExactlyElementsOf(spec.texts("findings", NONE));
        assertThat(NONE.list()).isEmpty();
    }

    private static List<Block.Paragraph> paragraphs(YamlNode.Mapping spec) {
        List<Block.Paragraph> paragraphs = new ArrayList<>();
        for (String text : spec.texts("paragraphs", NONE)) {
            int number = paragraphs.size() + 1;
            Place place = spec.flag("lines", false, NONE) ? new Place.Line(number) : new Place.BodyParagraph(number);
            paragraphs.add(new Block.Paragraph(text, place));
        }
        return paragraphs;
    }

    @Test
    void anythingCanBeReadInReasonableTime() {
        Random random = new Random(20190211);
        String alphabet = "（）()。；，、：:1234567890.,%万亿元年比较上增减少占其中无不涉及预算支出收入经费①一、第-\u3000“”ABC";
        List<Block.Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(120); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            paragraphs.add(new Block.Paragraph(text.toString(), new Place.Line(i + 1)));
        }
        paragraphs.add(new Block.Paragraph("（".repeat(20_000), new Place.BodyParagraph(1)));
        paragraphs.add(new Block.Paragraph("收入预算1万元，".repeat(2_000), new Place.BodyParagraph(2)));
        DocumentHead head =
                new DocumentHead(DocumentHead.Disclosure.UNKNOWN, DocumentHead.Level.UNKNOWN, "", OptionalInt.empty());
        List<Claim> claims =
                assertTimeout(Duration.ofSeconds(60), () -> READER.read(paragraphs, head, new FindingLog()));
        assertThat(claims)
                .hasSizeGreaterThan(2_000)
                .allSatisfy(c -> assertThat(c.sentence()).contains(c.printed()));
    }

    private static DocumentHead head(YamlNode.Mapping spec) {
        DocumentHead.Disclosure disclosure =
                spec.constant("disclosure", DocumentHead.Disclosure.class, DocumentHead.Disclosure.BUDGET, NONE);
        return new DocumentHead(disclosure, DocumentHead.Level.UNIT, "青石市博物馆", OptionalInt.of(2024));
    }

    private static String words(Claim claim) {
        StringBuilder words = new StringBuilder();
        words.append(claim.group()).append(' ').append(lower(claim.kind())).append(' ');
        words.append(claim.item()).append('/').append(claim.scope()).append(' ');
        words.append(year(claim.fiscalYear())).append(" = ");
        words.append(claim.rate().map(r -> r.toPlainString() + "%").orElseGet(() -> amount(claim.amount())));
        words.append(" (")
                .append(claim.printed())
                .append(", ")
                .append(claim.decimals())
                .append(')');
        if (claim.kind() == Claim.Kind.SHARE) {
            claim.compareAmount().ifPresent(whole -> words.append(" of ").append(whole.toPlainString()));
        } else if (claim.compareYear().isPresent() || claim.compareAmount().isPresent()) {
            words.append(" vs ").append(year(claim.compareYear())).append(": ");
            words.append(amount(claim.compareAmount()));
        }
        if (claim.direction() != Claim.Direction.NONE) {
            words.append(' ').append(lower(claim.direction()));
        }
        words.append(claim.measure().isEmpty() ? "" : " [" + claim.measure() + "]");
        return words.append(claim.reason().isEmpty() ? "" : " because " + claim.reason())
                .toString();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String year(OptionalInt year) {
        return year.isPresent() ? Integer.toString(year.getAsInt()) : "-";
    }

    private static String amount(Optional<BigDecimal> amount) {
        return amount.map(BigDecimal::toPlainString).orElse("-");
    }
}
