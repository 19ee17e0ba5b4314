package io.yusuan.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes XML by its byte order mark, its first bytes or its declaration, and throws at bytes that the charset does not
 * know. The parser of the JDK would decode as well, but prints such bytes on the console, whoever listens for errors.
 */
final class XmlText {
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    /** An XML declaration is shorter. */
    private static final int HEAD = 256;

    private XmlText() {}

    /** @throws IOException when the stream fails or declares a charset that nobody knows */
    static Reader of(InputStream stream) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream);
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        TextEncoding.Marked encoding = TextEncoding.of(head).orElse(new TextEncoding.Marked(declared(head), 0));
        in.skipNBytes(encoding.markLength());
        return new InputStreamReader(
                in,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset declared(byte[] head) throws IOException {
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalArgumentException e) {
            throw new UnsupportedEncodingException(declared.group(1));
        }
    }
}
