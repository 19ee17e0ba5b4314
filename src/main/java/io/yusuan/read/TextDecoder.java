package io.yusuan.read;

import io.yusuan.document.Place;
import io.yusuan.finding.Finding;
import io.yusuan.finding.FindingCode;
import io.yusuan.finding.FindingLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decodes a text file: by its byte order mark, as UTF-16 where every other byte says so, as UTF-8 where all of it is
 * valid, otherwise as GB18030. Never holds more characters than the limit.
 */
final class TextDecoder {
    private static final int CHUNK = 1 << 16;
    private static final char REPLACEMENT = '\uFFFD';

    private final Path file;
    private final int maxCharacters;

    TextDecoder(Path file, ReadLimits limits) {
        this.file = file;
        this.maxCharacters = limits.maxCharacters();
    }

    /**
     * The text of the file. Bytes that fit no charset become U+FFFD and a finding.
     *
     * @throws Refusal when the text is longer than the limit
     */
    String decode(byte[] head, FindingLog log) throws IOException, Refusal {
        return decode(head, List.of(), log);
    }

    /**
     * As {@link #decode(byte[], FindingLog)}, with charsets to try between UTF-8 and GB18030.
     *
     * @throws Refusal when the text is longer than the limit
     */
    String decode(byte[] head, List<Charset> more, FindingLog log) throws IOException, Refusal {
        Optional<TextEncoding.Marked> marked = TextEncoding.of(head);
        if (marked.isPresent()) {
            return replacing(marked.get().charset(), marked.get().markLength(), log);
        }
        List<Charset> candidates = new ArrayList<>(more);
        candidates.add(0, StandardCharsets.UTF_8);
        candidates.add(TextEncoding.GB18030);
        for (Charset charset : candidates) {
            try {
                return read(charset, 0, CodingErrorAction.REPORT);
            } catch (CharacterCodingException e) {
                // Not this charset: the next one, and in the end the one that loses least.
            }
        }
        String utf8 = read(StandardCharsets.UTF_8, 0, CodingErrorAction.REPLACE);
        String gb = read(TextEncoding.GB18030, 0, CodingErrorAction.REPLACE);
        boolean utf8LosesLess = replacements(utf8) <= replacements(gb);
        return noted(utf8LosesLess ? utf8 : gb, utf8LosesLess ? StandardCharsets.UTF_8 : TextEncoding.GB18030, log);
    }

    private String replacing(Charset charset, int skip, FindingLog log) throws IOException, Refusal {
        try {
            return read(charset, skip, CodingErrorAction.REPORT);
        } catch (CharacterCodingException e) {
            return noted(read(charset, skip, CodingErrorAction.REPLACE), charset, log);
        }
    }

    private static String noted(String text, Charset charset, FindingLog log) {
        log.add(Finding.of(
                FindingCode.TEXT_UNDECODABLE, Place.WHOLE, Long.toString(replacements(text)), charset.name()));
        return text;
    }

    private String read(Charset charset, int skip, CodingErrorAction onError) throws IOException, Refusal {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(skip);
            Reader reader = new InputStreamReader(
                    in, charset.newDecoder().onMalformedInput(onError).onUnmappableCharacter(onError));
            StringBuilder text = new StringBuilder();
            char[] chunk = new char[CHUNK];
            for (int n = reader.read(chunk); n >= 0; n = reader.read(chunk)) {
                text.append(chunk, 0, n);
                if (text.length() > maxCharacters) {
                    throw Refusal.limit("characters");
                }
            }
            return text.toString();
        }
    }

    private static long replacements(String text) {
        return text.chars().filter(c -> c == REPLACEMENT).count();
    }
}
