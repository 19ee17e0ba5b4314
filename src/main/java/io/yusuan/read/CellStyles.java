package io.yusuan.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** The cell formats of a workbook: how a number shows, and whether a cell is ruled at its sides. */
final class CellStyles {
    /**
     * Built-in formats that depend on the language of the program, as a Chinese one shows them (ECMA-376 part 1,
     * 18.8.30, lists for zh-cn; 5 to 8, 14 and 22 follow the system).
     */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(5, "¥#,##0;¥-#,##0"),
            Map.entry(6, "¥#,##0;¥-#,##0"),
            Map.entry(7, "¥#,##0.00;¥-#,##0.00"),
            Map.entry(8, "¥#,##0.00;¥-#,##0.00"),
            Map.entry(14, "yyyy/m/d"),
            Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, "yyyy\"年\"m\"月\""),
            Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(34, "上午/下午h\"时\"mm\"分\""),
            Map.entry(35, "上午/下午h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""),
            Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(55, "上午/下午h\"时\"mm\"分\""),
            Map.entry(56, "上午/下午h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));

    private record Style(int format, boolean boxed) {}

    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<Integer, DisplayFormat> formats = new HashMap<>();
    private final List<Style> styles = new ArrayList<>();

    void addFormat(int id, String code) {
        codes.put(id, code);
    }

    /** Adds the next cell format. */
    void addStyle(int formatId, boolean boxed) {
        styles.add(new Style(formatId, boxed));
    }

    boolean isBoxed(int style) {
        return style >= 0 && style < styles.size() && styles.get(style).boxed();
    }

    /** How numbers of the given cell format show; General where it is unknown. */
    DisplayFormat format(int style) {
        int id = style >= 0 && style < styles.size() ? styles.get(style).format() : 0;
        return formats.computeIfAbsent(id, i -> DisplayFormat.of(code(i)));
    }

    private String code(int id) {
        String own = codes.get(id);
        if (own != null) {
            return own;
        }
        String chinese = CHINESE.get(id);
        return chinese != null ? chinese : BuiltinFormats.getBuiltinFormat(id);
    }
}
