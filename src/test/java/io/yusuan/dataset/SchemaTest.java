package io.yusuan.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.SpecFile;
import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {
    static Stream<YamlNode.Mapping> contract() {
        return SpecFile.cases("columns.yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("contract")
    void hasTheColumnsOfTheContract(YamlNode.Mapping expected) {
        Problems problems = new Problems();
        String name = expected.required("dataset", problems).toUpperCase(Locale.ROOT);
        assertThat(Dataset.valueOf(name).schema().names()).isEqualTo(expected.texts("columns", problems));
        problems.throwIfAny();
    }

    @Test
    void hasNoDatasetBeyondTheContract() {
        assertThat(contract().map(c -> c.text("dataset", "", new Problems())))
                .containsExactlyElementsOf(
                        Arrays.stream(Dataset.values()).map(Dataset::id).toList());
    }

    @ParameterizedTest
    @EnumSource(Dataset.class)
    void describesEveryColumn(Dataset dataset) {
        for (Schema.Field column : dataset.schema().columns()) {
            assertThat(column.column()).as(column.name()).isNotNull();
            assertThat(column.column().value()).as(column.name()).isNotBlank().doesNotContain("\n");
            assertThat(!column.column().key() || column.column().required())
                    .as("a key always has a value: " + column.name())
                    .isTrue();
        }
        assertThat(dataset.schema().columns()).anyMatch(c -> c.column().key());
    }

    @Test
    void pointsOnlyAtColumnsThatExist() {
        Set<String> all = Arrays.stream(Dataset.values())
                .flatMap(d -> d.schema().names().stream().map(n -> d.id() + "." + n))
                .collect(Collectors.toCollection(HashSet::new));
        List<String> targets = Arrays.stream(Dataset.values())
                .flatMap(d -> d.schema().columns().stream())
                .map(c -> c.column().references())
                .filter(r -> !r.isEmpty())
                .toList();
        assertThat(targets).isNotEmpty().allMatch(all::contains);
    }

    @Test
    void keepsMoneyExact() {
        Schema.Field amount = Dataset.FACTS.schema().columns().stream()
                .filter(c -> c.name().equals("amount"))
                .findFirst()
                .orElseThrow();
        assertThat(amount.type()).isEqualTo(Schema.Type.DECIMAL);
        assertThat(amount.column().precision()).isEqualTo(20);
        assertThat(amount.column().scale()).isEqualTo(2);
    }
}
