package io.yusuan.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.statement.Codes;
import io.yusuan.statement.Codes.CodeBasis;
import io.yusuan.statement.Codes.EconomicSystem;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The columns of codes hold what was printed; what follows from a name alone stands among the attributes. */
class PublishedCodesTest {
    private static Codes codes(CodeBasis basis) {
        return new Codes("201", "一般公共服务支出", EconomicSystem.NONE, "", "", "", basis);
    }

    @Test
    void aPrintedCodeIsAColumn() {
        PublishedCodes published = PublishedCodes.of(codes(CodeBasis.PRINTED), Map.of("remark", "无"));

        assertThat(published.columns()).isEqualTo(codes(CodeBasis.PRINTED));
        assertThat(published.attributes()).isEqualTo(Map.of("remark", "无"));
    }

    @Test
    void anInferredCodeIsAnAttribute() {
        PublishedCodes published = PublishedCodes.of(codes(CodeBasis.INFERRED), Map.of("remark", "无"));

        assertThat(published.columns().functionCode()).isEmpty();
        assertThat(published.columns().functionName()).isEqualTo("一般公共服务支出");
        assertThat(published.columns().basis()).isEqualTo(CodeBasis.INFERRED);
        assertThat(published.attributes()).isEqualTo(Map.of("remark", "无", "inferred_function_code", "201"));
    }
}
