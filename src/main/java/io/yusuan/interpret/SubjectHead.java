package io.yusuan.interpret;

import io.yusuan.catalogue.ColumnSpec;
import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.HeadPieces.Said;
import io.yusuan.catalogue.HeadWords;
import io.yusuan.catalogue.TableShape;
import io.yusuan.catalogue.TableSpec;
import io.yusuan.catalogue.Wording;
import java.util.List;
import java.util.Optional;

/**
 * A head of a money column that is the name of an economic subject: 工资福利支出 beside the functions of the rows, alone or
 * over 小计. Every head above it must be made of known words.
 *
 * @param column the subject's column
 * @param said what the heads above say of its amounts
 * @param totalled whether words of a total stand beneath the name
 */
record SubjectHead(ColumnSpec column, DimensionSpec said, boolean totalled) {
    static Optional<SubjectHead> of(List<String> keys, TableSpec table, Wording wording) {
        int end = keys.size();
        while (end > 1 && (wording.isTotal(keys.get(end - 1)) || measures(keys.get(end - 1), wording))) {
            end--;
        }
        if (end == 0 || table.shape() == TableShape.LEDGER) {
            return Optional.empty();
        }
        boolean totalled = end < keys.size();
        String above = "";
        DimensionSpec said = DimensionSpec.NONE;
        for (String key : keys.subList(0, end - 1)) {
            Optional<ColumnSpec> subject = subject(key, above, wording);
            Optional<DimensionSpec> words = wording.headPieces()
                    .said(key)
                    .map(Said::dimensions)
                    .or(() -> wording.headWord(key).map(HeadWords::dimensions));
            if (subject.isEmpty() && words.isEmpty() && !wording.columns().mentions(key)) {
                return Optional.empty();
            }
            above = subject.flatMap(ColumnSpec::subject).orElse(above);
            said = words.orElse(DimensionSpec.NONE).orElse(said);
        }
        DimensionSpec all = said;
        String name = keys.get(end - 1);
        String whole = name.substring(wording.ofWhichPrefix(name).length());
        return subject(whole, above, wording).map(c -> new SubjectHead(c, all, totalled));
    }

    private static boolean measures(String key, Wording wording) {
        return wording.headWord(key).filter(HeadWords::measures).isPresent();
    }

    /**
     * The subject of a name under another; of several of one name that of the highest level, where only one is. A
     * government's subject may head departments': 工资奖金津补贴 over 基本工资.
     */
    private static Optional<ColumnSpec> subject(String key, String above, Wording wording) {
        List<ColumnSpec> all = wording.subjects().with(key);
        List<ColumnSpec> under =
                all.stream().filter(c -> c.id().startsWith(above)).toList();
        List<ColumnSpec> named = under.isEmpty()
                ? all.stream().filter(c -> c.id().charAt(0) != above.charAt(0)).toList()
                : under;
        Optional<ColumnSpec> first = named.stream().findFirst();
        return first.flatMap(f -> {
            List<ColumnSpec> alike = named.stream()
                    .filter(c -> c.classification().equals(f.classification()))
                    .filter(c -> c.id().length() == f.id().length())
                    .toList();
            boolean one = alike.stream().map(ColumnSpec::id).distinct().count() == 1;
            return one ? Optional.of(f) : Optional.empty();
        });
    }
}
