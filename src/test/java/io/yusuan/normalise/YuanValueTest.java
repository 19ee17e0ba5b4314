package io.yusuan.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.statement.MoneyUnit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YuanValueTest {
    @ParameterizedTest
    @CsvSource({
        // printed, unit of the table, yuan, decimals, exact
        "5693444.3, YUAN, 5693444.30, 1, true",
        "604434.77, YUAN, 604434.77, 2, true",
        "507.97, TEN_THOUSAND_YUAN, 5079700.00, -2, true",
        "261万元, YUAN, 2610000.00, -4, true",
        "5000元, TEN_THOUSAND_YUAN, 5000.00, 0, true",
        "32365.090089, TEN_THOUSAND_YUAN, 323650900.89, 2, true",
        "0.12345678, TEN_THOUSAND_YUAN, 1234.57, 2, false",
        "0.0000005, TEN_THOUSAND_YUAN, 0.00, 2, false",
        "0.125, YUAN, 0.12, 2, false",
        "0.135, YUAN, 0.14, 2, false",
        "1234.5600000001, YUAN, 1234.56, 2, false",
        "507.9700000000001, TEN_THOUSAND_YUAN, 5079700.00, -2, false",
        "1.2E+07, YUAN, 12000000.00, -6, true",
        "16.4亿, YUAN, 1640000000.00, -7, true",
        "-3, THOUSAND_YUAN, -3000.00, -3, true",
        "0, YUAN, 0.00, 0, true",
    })
    void convertsExactly(String printed, MoneyUnit outside, BigDecimal yuan, int decimals, boolean exact) {
        assertThat(YuanValue.of(AmountParser.parse(printed), outside)).contains(new YuanValue(yuan, decimals, exact));
    }

    @Test
    void nothingNumericHasNoValue() {
        for (String printed : new String[] {"", "-", "无", "12.5%", "表5"}) {
            assertThat(YuanValue.of(AmountParser.parse(printed), MoneyUnit.YUAN))
                    .isEmpty();
        }
    }
}
