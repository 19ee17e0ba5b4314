package io.yusuan.read;

import io.yusuan.document.RejectReason.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells from the first bytes what a file is. Containers (zip, OLE2) are only named here; what is in them is for their
 * readers to see. Whatever is neither a container nor text is named by Tika's magic numbers, so that a refusal says what
 * was refused.
 */
final class Sniffer {
    /** What the first bytes say. */
    enum Kindred {
        ZIP,
        OLE2,
        PDF,
        HTML,
        TEXT
    }

    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** Any of these within the first characters makes a text a web page; a page need not begin with html. */
    private static final Pattern HTML_TAG = Pattern.compile(
            "<(!doctype\\s+html|html|head|body|meta|table|tr|div|style)[\\s>]", Pattern.CASE_INSENSITIVE);

    /** What Tika calls a text or page it knows, a charset it does not, and XML that may be a page. */
    private static final Pattern TEXT_LIKE = Pattern.compile("text/.*|application/(octet-stream|xml|xhtml\\+xml|json)");

    /** Bytes in which a page must show that it is one. */
    private static final int HTML_WITHIN = 1 << 14;

    /** Bytes that Tika looks at; its magic numbers for what is not a container stand within the first few hundred. */
    private static final int MAGIC_WITHIN = 2048;

    private Sniffer() {}

    static Kindred sniff(Intake intake, byte[] head) throws IOException, Refusal {
        if (startsWith(head, OLE2)) {
            return Kindred.OLE2;
        }
        if (startsWith(head, ZIP)) {
            return Kindred.ZIP;
        }
        if (startsWith(head, PDF)) {
            return Kindred.PDF;
        }
        String magic = magic(head);
        intake.detectedAs(magic);
        if (!isText(head) || !TEXT_LIKE.matcher(magic).matches()) {
            throw Refusal.of(Kind.UNSUPPORTED);
        }
        if (HTML_TAG.matcher(decoded(head, HTML_WITHIN)).find()) {
            intake.detectedAs("text/html");
            return Kindred.HTML;
        }
        if (magic.endsWith("xml")) {
            throw Refusal.of(Kind.UNSUPPORTED);
        }
        intake.detectedAs("text/plain");
        return Kindred.TEXT;
    }

    private static String magic(byte[] head) throws IOException {
        return MimeTypes.getDefaultMimeTypes()
                .detect(new ByteArrayInputStream(head, 0, Math.min(head.length, MAGIC_WITHIN)), new Metadata())
                .toString();
    }

    private static boolean startsWith(byte[] head, byte[] signature) {
        return head.length >= signature.length
                && java.util.Arrays.equals(head, 0, signature.length, signature, 0, signature.length);
    }

    /** Text has no control characters but white space; UTF-16 is looked at as characters. */
    private static boolean isText(byte[] head) {
        String text = decoded(head, head.length);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && !(c >= '\b' && c <= '\r') || c >= '\uFFFE') {
                return false;
            }
        }
        return true;
    }

    private static String decoded(byte[] head, int length) {
        Charset charset =
                TextEncoding.of(head).map(TextEncoding.Marked::charset).orElse(StandardCharsets.ISO_8859_1);
        return new String(head, 0, Math.min(head.length, length), charset);
    }
}
