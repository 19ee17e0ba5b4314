package io.yusuan.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.SketchedGrid;
import io.yusuan.catalogue.BuiltInForms;
import io.yusuan.catalogue.CatalogueLoader;
import io.yusuan.catalogue.DimensionSpec;
import io.yusuan.catalogue.FormSpec;
import io.yusuan.document.Block.Geometry;
import io.yusuan.finding.FindingLog;
import io.yusuan.interpret.FormReader;
import io.yusuan.statement.Amount;
import io.yusuan.statement.Amount.Dimensions;
import io.yusuan.statement.Amount.ValueStatus;
import io.yusuan.statement.Line;
import io.yusuan.statement.Line.RowRole;
import io.yusuan.statement.MoneyUnit;
import io.yusuan.statement.PrintedUnit;
import io.yusuan.statement.PrintedUnit.UnitFrom;
import io.yusuan.statement.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FormNormaliserTest {
    private static final DimensionSpec BUDGET = new DimensionSpec("expenditure", "initial_budget", "all", "");

    private static FormStatement read(String type, boolean keepPersonalData, Geometry geometry, String... rows) {
        return read(type, keepPersonalData, geometry, new FindingLog(), rows);
    }

    private static FormStatement read(
            String type, boolean keepPersonalData, Geometry geometry, FindingLog log, String... rows) {
        FormSpec spec = BuiltInForms.form(type);
        return new FormNormaliser(
                        spec,
                        new TargetReader(CatalogueLoader.builtIn().wording().targets()),
                        BUDGET,
                        keepPersonalData)
                .statement(
                        FormReader.read(SketchedGrid.of(geometry, List.of(rows)), 1, spec, new FindingLog()),
                        new PrintedUnit("元", MoneyUnit.YUAN, UnitFrom.DOCUMENT),
                        OptionalInt.of(2019),
                        log);
    }

    private static final String[] DEPARTMENT = {
        "部门（单位）名称 | 某某协会",
        "部门（单位）负责人 | 张三 | 联系电话 | 1234",
        "部门（单位）总体资金情况（万元） | 资金总额： | 507.97",
        " | 基本支出： | 0",
        " | 项目支出 | 507.97",
        " | 其他： | -",
        "绩效指标 | 一级指标 | 二级指标 | 具体指标（指标内容、指标值）",
        " | 产出指标 | 数量指标 | 活动不低于15场。",
        "其他说明的问题 | 无",
    };

    @Test
    void aDepartmentsAmountsTakeTheUnitOfTheirLabel() {
        FormStatement read = read("department_performance", false, Geometry.RAGGED, DEPARTMENT);
        assertThat(read.organisation()).isEqualTo("某某协会");
        assertThat(read.usesOutsideUnit()).isFalse();
        assertThat(read.unit()).contains(new PrintedUnit("万元", MoneyUnit.TEN_THOUSAND_YUAN, UnitFrom.COLUMN));
        assertThat(read.lines())
                .extracting(Line::role)
                .containsExactly(RowRole.TOTAL, RowRole.ITEM, RowRole.ITEM, RowRole.ITEM);
        assertThat(read.lines())
                .extracting(Line::item)
                .containsExactly("performance_total", "performance_basic", "performance_project", "performance_other");
        assertThat(read.lines())
                .extracting(Line::parentRow)
                .containsExactly(OptionalInt.empty(), OptionalInt.of(3), OptionalInt.of(3), OptionalInt.of(3));
        Amount total = read.lines().get(0).amounts().get(0);
        assertThat(total.yuan()).contains(new BigDecimal("5079700.00"));
        assertThat(total.unit()).isEqualTo(MoneyUnit.TEN_THOUSAND_YUAN);
        assertThat(total.decimals()).isEqualTo(-2);
        assertThat(total.header()).containsExactly("部门（单位）总体资金情况（万元）", "资金总额：");
        assertThat(total.dimensions()).isEqualTo(new Dimensions("expenditure", "initial_budget", "all", "all"));
        assertThat(total.fiscalYear()).hasValue(2019);
        assertThat(read.lines().get(2).amounts().get(0).dimensions())
                .isEqualTo(new Dimensions("expenditure", "initial_budget", "all", "project"));
        assertThat(read.lines())
                .extracting(l -> l.amounts().get(0).status())
                .containsExactly(ValueStatus.REPORTED, ValueStatus.ZERO, ValueStatus.REPORTED, ValueStatus.DASH);
    }

    @Test
    void peopleAreLeftOutUnlessAskedFor() {
        assertThat(read("department_performance", false, Geometry.RAGGED, DEPARTMENT)
                        .lines()
                        .get(0)
                        .attributes())
                .isEqualTo(Map.of("remark", "无"));
        assertThat(read("department_performance", false, Geometry.RAGGED, DEPARTMENT)
                        .toString())
                .doesNotContain("张三")
                .doesNotContain("1234");
        assertThat(read("department_performance", true, Geometry.RAGGED, DEPARTMENT)
                        .lines()
                        .get(0)
                        .attributes())
                .isEqualTo(Map.of("remark", "无", "personal", "张三\n1234"));
    }

    @Test
    void eachListedProjectKeepsItsOwnTexts() {
        FindingLog log = new FindingLog();
        FormStatement read = read(
                "project_performance",
                false,
                Geometry.RAGGED,
                log,
                "二级预算单位名称 | 一级项目名称 | 预算数（万元） | 绩效目标",
                "某某局 | 甲项目 | 15.73 | 完成修缮",
                "某某局 | 乙项目 | 409 | 优化结构");

        assertThat(read.lines()).extracting(Line::project).containsExactly("甲项目", "乙项目");
        assertThat(read.lines())
                .extracting(Line::attributes)
                .containsExactly(
                        Map.of("unit", "某某局", "objective", "完成修缮"), Map.of("unit", "某某局", "objective", "优化结构"));
        assertThat(read.lines())
                .extracting(l -> l.amounts().get(0).yuan().orElseThrow().toPlainString())
                .containsExactly("157300.00", "4090000.00");
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void textsWithoutAnAmountToStandWithAreNamed() {
        FindingLog log = new FindingLog();
        FormStatement read = read(
                "department_performance",
                false,
                Geometry.RAGGED,
                log,
                "部门（单位）名称 | 某某协会",
                "部门（单位）负责人 | 张三 | 联系电话 | 1234",
                "部门（单位）职能概述 | 普及科学",
                "其他说明的问题 | 无");

        assertThat(read.lines()).isEmpty();
        assertThat(log.findings())
                .extracting(f -> f.code().id() + " " + f.arguments() + " "
                        + f.explanation().en())
                .containsExactly("form_text_left_out [2, 部门（单位）职能概述、其他说明的问题] table 1 R3C2, table 1 R4C2");
    }

    @Test
    void aProjectsAmountTakesTheUnitOfItsCell() {
        FormStatement read = read(
                "project_performance",
                false,
                Geometry.RAGGED,
                "项目名称 | 甲项目 | 预算金额 | 85.05万元",
                "绩效指标 | 一级指标 | 二级指标 | 具体指标（指标内容、指标值）",
                " | 产出指标 | 数量指标 | 8-10个项目",
                " | | 成本指标 | 共支出约85.05万元。",
                " | | 质量指标 | 满意。");
        Line line = read.lines().get(0);
        assertThat(line.role()).isEqualTo(RowRole.ITEM);
        assertThat(line.project()).isEqualTo("甲项目");
        assertThat(line.amounts().get(0).yuan()).contains(new BigDecimal("850500.00"));
        assertThat(line.amounts().get(0).printed()).isEqualTo("85.05万元");
        assertThat(read.unit()).contains(new PrintedUnit("万元", MoneyUnit.TEN_THOUSAND_YUAN, UnitFrom.CELL));
        assertThat(read.targets()).hasSize(3).allSatisfy(t -> {
            assertThat(t.scope()).isEqualTo(Target.Scope.PROJECT);
            assertThat(t.project()).isEqualTo("甲项目");
            assertThat(t.projectAmount()).contains(new BigDecimal("850500.00"));
            assertThat(t.level1()).isEqualTo("产出指标");
        });
        assertThat(read.targets().get(0).low()).contains(new BigDecimal("8"));
        assertThat(read.targets().get(0).high()).contains(new BigDecimal("10"));
        assertThat(read.targets().get(1).comparator()).isEqualTo("~");
        assertThat(read.targets().get(2).comparator()).isEmpty();
        assertThat(read.targets().get(2).low()).isEmpty();
    }

    @Test
    void aListingGivesALineAProjectAndATargetAnIndicator() {
        FormStatement read = read(
                "project_performance",
                false,
                Geometry.SPANNED,
                "项目名称 | 项目总额 | 其中： | < | 一级指标 | 二级指标 | 三级指标 | 绩效指标性质 | 本年绩效指标值 | 绩效度量单位",
                "^ | ^ | 财政资金 | 其他资金 | ^ | ^ | ^ | ^ | ^ | ^",
                "甲项目 | 52.00 | 50 | 2 | 效益指标 | 社会效益指标 | 事故 | ＝ | 0 | 次",
                "^ | ^ | ^ | ^ | 产出指标 | 数量指标 | 期数 | ≥ | 10 | 期",
                "乙项目 | 8 | 8 |  | 产出指标 | 数量指标 | 台数 | ≤ | 20 | 台",
                "合计 | 60 | 58 | 2 |  |  |  |  |  | ");
        assertThat(read.usesOutsideUnit()).isTrue();
        assertThat(read.lines()).extracting(Line::label).containsExactly("甲项目", "乙项目", "合计");
        assertThat(read.lines()).extracting(Line::role).containsExactly(RowRole.ITEM, RowRole.ITEM, RowRole.TOTAL);
        assertThat(read.lines().get(0).amounts())
                .extracting(a -> a.dimensions().sourceOfFunds())
                .containsExactly("all", "fiscal_appropriation", "non_fiscal");
        assertThat(read.targets()).extracting(Target::project).containsExactly("甲项目", "甲项目", "乙项目");
        assertThat(read.targets())
                .extracting(t -> t.projectAmount().orElseThrow())
                .containsExactly(new BigDecimal("52.00"), new BigDecimal("52.00"), new BigDecimal("8.00"));
        assertThat(read.targets()).extracting(Target::indicator).containsExactly("事故", "期数", "台数");
        assertThat(read.targets()).extracting(Target::comparator).containsExactly("=", ">=", "<=");
        assertThat(read.targets()).extracting(Target::unit).containsExactly("次", "期", "台");
    }

    @Test
    void weightsAreNumbers() {
        FormStatement read = read(
                "department_performance",
                false,
                Geometry.SPANNED,
                "绩效指标 | 指标名称 | 指标性质 | 指标值 | 计量单位 | 指标权重(%)",
                "^ | 商圈 | ≥ | 63 | 个 | 10",
                "^ | 储备 | ≥ | 22.6 | 亿元 | 6.5%",
                "^ | 评价 | 定性 | 好 |  | 若干");
        assertThat(read.targets())
                .extracting(t -> t.weight().map(BigDecimal::toPlainString).orElse("none"))
                .containsExactly("10", "6.5", "none");
        assertThat(read.targets()).extracting(t -> t.scope()).containsOnly(Target.Scope.DEPARTMENT);
        assertThat(read.targets())
                .extracting(t -> t.low().map(BigDecimal::toPlainString).orElse("none"))
                .containsExactly("63", "22.6", "none");
    }

    @Test
    void amountsSideBySideTakeTheMeasureOfTheirHead() {
        FormStatement read = read(
                "project_performance",
                false,
                Geometry.SPANNED,
                "项目名称 | 干部培训 | < | <",
                "项目资金（万元） |  | 年初预算数 | 全年预算数",
                "^ | 年度资金总额： | 180.61 | 180.03",
                "^ | 其中：财政拨款 | 140.61 | 140.03");
        assertThat(read.lines()).extracting(Line::item).containsExactly("project_amount", "project_fiscal");
        assertThat(read.lines().get(1).amounts())
                .extracting(Amount::dimensions)
                .containsExactly(
                        new Dimensions("expenditure", "initial_budget", "fiscal_appropriation", ""),
                        new Dimensions("expenditure", "adjusted_budget", "fiscal_appropriation", ""));
    }
}
