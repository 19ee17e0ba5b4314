package io.yusuan.catalogue;

import java.util.Locale;
import java.util.Optional;

/** The four classifications (政府收支分类科目) a code may belong to; the first digit tells which. They are never mixed. */
public enum Classification {
    /** 收入分类. */
    REVENUE('1', "revenue.csv"),
    /** 支出功能分类. */
    FUNCTION('2', "functional.csv"),
    /** 部门预算支出经济分类. */
    DEPARTMENT_ECONOMIC('3', "economic_department.csv"),
    /** 政府预算支出经济分类. */
    GOVERNMENT_ECONOMIC('5', "economic_government.csv");

    private final char firstDigit;
    private final String file;

    Classification(char firstDigit, String file) {
        this.firstDigit = firstDigit;
        this.file = file;
    }

    /** The classification that codes with this beginning belong to, if any. */
    public static Optional<Classification> ofCode(String code) {
        for (Classification each : values()) {
            if (!code.isEmpty() && code.charAt(0) == each.firstDigit) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Whether it is one of the two economic classifications, whose codes have no 项. */
    public boolean isEconomic() {
        return this == DEPARTMENT_ECONOMIC || this == GOVERNMENT_ECONOMIC;
    }

    /** As written in datasets. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name of its file under {@code codes/}. */
    String file() {
        return file;
    }
}
