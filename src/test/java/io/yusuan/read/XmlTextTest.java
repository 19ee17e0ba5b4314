package io.yusuan.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "GB18030"})
    void aPartIsDecodedAsItSays(String charset) {
        byte[] main = ("<?xml version='1.0' encoding='" + charset + "'?>" + document("合计"))
                .getBytes(Charset.forName(charset));

        assertThat(Reading.of(Archive.docxOf(main)).paragraphs()).containsExactly("合计");
    }

    @Test
    void aByteOrderMarkIsNoText() {
        byte[] main = ("\uFEFF" + document("合计")).getBytes(UTF_8);

        assertThat(Reading.of(Archive.docxOf(main)).paragraphs()).containsExactly("合计");
    }

    @Test
    void aCharsetNobodyKnowsIsCorrupt() {
        byte[] main = ("<?xml version='1.0' encoding='moon'?>" + document("1")).getBytes(UTF_8);

        assertThat(Reading.of(Archive.docxOf(main)).reason()).isEqualTo("corrupt");
    }

    @Test
    void bytesThatAreNoTextAreCorruptAndNothingIsPrinted() {
        byte[] main = document("1?2").getBytes(UTF_8);
        main[new String(main, UTF_8).indexOf('?')] = (byte) 0x81;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, UTF_8));
        try {
            assertThat(Reading.of(Archive.docxOf(main)).reason()).isEqualTo("corrupt");
        } finally {
            System.setErr(err);
        }
        assertThat(printed.toString(UTF_8)).isEmpty();
    }

    private static String document(String text) {
        return "<w:document xmlns:w=\"" + Archive.W + "\"><w:body><w:p><w:r><w:t>" + text
                + "</w:t></w:r></w:p></w:body></w:document>";
    }
}
