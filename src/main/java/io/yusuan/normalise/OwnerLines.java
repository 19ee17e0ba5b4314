package io.yusuan.normalise;

import io.yusuan.catalogue.Labels;
import io.yusuan.catalogue.Wording;
import io.yusuan.document.Block.Paragraph;
import io.yusuan.recognise.FoundTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the organisation that the lines above a table name. */
final class OwnerLines {
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}][\\p{IsHan}()、·A-Za-z0-9]{2,39}");
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}]{2,}");

    private OwnerLines() {}

    /** Names as printed, in reading order; titles name none. */
    static List<String> of(FoundTable table, Wording wording) {
        List<String> names = new ArrayList<>();
        for (Paragraph line : table.above()) {
            for (String part : GAP.split(line.text())) {
                String folded = wording.heads().lineNoise().removedFrom(Labels.fold(part));
                String bare = wording.heads().ownerPrefix().removedFrom(folded);
                boolean prefixed = !bare.equals(folded);
                if (NAME.matcher(bare).matches()
                        && (prefixed || wording.titles().isOwner(bare))) {
                    names.add(bare);
                }
            }
        }
        return names;
    }
}
