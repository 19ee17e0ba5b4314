package io.yusuan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Folding takes short cuts for plain text; each gives what the definition gives. */
class LabelFoldingTest {
    private static final Pattern DROPPED =
            Pattern.compile("[\\s\\p{Z}\\u200B\\u200C\\u200D\\uFEFF\\u00AD\"'“”‘’〝〞「」『』]");
    private static final Pattern DASH = Pattern.compile("[‐‑‒–—―−]");
    private static final String PRINTED = "(（一二三、１2.0年度元：:;；—－-·《》 \u3000\n\u200B“”金额单位人民币％％①²ﬁ\u0301é×〔〕,，";

    @Test
    void everyCharacterFoldsAsDefined() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (!Character.isSurrogate((char) c)) {
                String alone = String.valueOf((char) c);
                assertThat(Labels.fold(alone)).as("U+%04X", c).isEqualTo(defined(alone));
                String inside = "甲" + alone + "乙A" + alone;
                assertThat(Labels.fold(inside)).as("U+%04X inside", c).isEqualTo(defined(inside));
                assertThat(Labels.isBlank(alone))
                        .as("U+%04X blank", c)
                        .isEqualTo(defined(alone).isEmpty());
            }
        }
    }

    @Test
    void everyMixtureFoldsAsDefined() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(PRINTED.charAt(random.nextInt(PRINTED.length())));
            }
            String printed = text.toString();
            assertThat(Labels.fold(printed)).isEqualTo(defined(printed));
            assertThat(Labels.key(printed)).as(printed).isEqualTo(definedKey(printed));
        }
    }

    private static String defined(String printed) {
        String compatible = Normalizer.normalize(printed, Normalizer.Form.NFKC);
        return DASH.matcher(DROPPED.matcher(compatible).replaceAll("")).replaceAll("-");
    }

    private static String definedKey(String printed) {
        String folded = defined(printed);
        return folded.substring(Numbering.of(folded).length())
                .replaceAll("(?:19|20)[0-9]{2}年度?", "")
                .replaceAll("\\((?:单位:)?(?:人民币)?[千万亿]?元\\)|单位:[千万亿]?元", "")
                .replaceAll("[、,，。;:·.]", "");
    }
}
