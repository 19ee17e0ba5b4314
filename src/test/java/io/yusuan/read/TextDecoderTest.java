package io.yusuan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {
    private static final String TEXT = "表1：收支总表\r\n合计 5,763,314.30 元，㐂\r\n";

    @ParameterizedTest
    @CsvSource({
        "UTF-8,''",
        "UTF-8,EFBBBF",
        "GB18030,''",
        "GBK,''",
        "UTF-16LE,FFFE",
        "UTF-16BE,FEFF",
        "UTF-16LE,''",
        "UTF-16BE,''"
    })
    void readsEveryCharset(String charset, String mark) {
        String text = "GBK".equals(charset) ? TEXT.replace("㐂", "") : TEXT;

        Reading read = Reading.of(bytes(mark, text.getBytes(Charset.forName(charset))));

        assertThat(read.mediaType()).isEqualTo("text/plain");
        assertThat(read.paragraphs()).containsExactly(text.strip().split("\r\n"));
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void damagedTextIsReadWithAFinding() {
        byte[] utf8 = TEXT.repeat(3).getBytes(StandardCharsets.UTF_8);
        utf8[4] = (byte) 0xFF;

        Reading read = Reading.of(utf8);

        assertThat(read.paragraphs()).hasSize(6);
        assertThat(read.paragraphs().get(0)).contains("\uFFFD").endsWith("收支总表");
        assertThat(read.findings()).containsExactly("text_undecodable @ document");
    }

    @Test
    void aTextThatIsCutWithinACharacterIsReadToItsEnd() {
        byte[] whole = TEXT.getBytes(StandardCharsets.UTF_16LE);

        Reading read = Reading.of(Arrays.copyOf(bytes("FFFE", whole), whole.length - 3));

        assertThat(read.paragraphs()).hasSize(2);
        assertThat(read.findings()).containsExactly("text_undecodable @ document");
    }

    private static byte[] bytes(String mark, byte[] text) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(java.util.HexFormat.of().parseHex(mark));
        all.writeBytes(text);
        return all.toByteArray();
    }
}
