package io.yusuan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The code book as it is shipped, and what an overlay or a broken file does to it. */
class CodeBookTest {
    private static final CodeBook BOOK = book(new Problems());
    private static final String HEADER =
            "code,name,level,parent_code,fund,valid_from,valid_to,evidence,evidence_years,evidence_documents,start_year_certain\n";

    @TempDir
    private Path overlay;

    private static CodeBook book(Problems problems) {
        CodeBook book = CodeBook.load(CatalogueFiles.builtIn(ParsedFiles.none(), problems), problems);
        problems.throwIfAny();
        return book;
    }

    @Test
    void everyShippedRowIsThere() {
        assertThat(count(Classification.FUNCTION)).isEqualTo(2205);
        assertThat(count(Classification.DEPARTMENT_ECONOMIC)).isEqualTo(123);
        assertThat(count(Classification.GOVERNMENT_ECONOMIC)).isEqualTo(87);
        assertThat(count(Classification.REVENUE)).isEqualTo(237);
        assertThat(BOOK.mappings()).hasSize(186);
        assertThat(BOOK.renames()).hasSize(181);
    }

    private static long count(Classification classification) {
        return BOOK.entries().stream()
                .filter(e -> e.classification() == classification)
                .count();
    }

    @Test
    void noEditionHasTwoNamesForACodeOfAFund() {
        for (int year = 2015; year <= 2027; year++) {
            List<String> keys =
                    BOOK.edition(year).stream().map(e -> e.code() + e.fund()).toList();
            assertThat(keys).doesNotHaveDuplicates();
            assertThat(BOOK.edition(year)).isSortedAccordingTo(CodeEntry.ORDER);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "210, 2018, 医疗卫生与计划生育支出",
        "210, 2019, 卫生健康支出",
        "210, 2026, 卫生健康支出",
        "206, 2019, 科学技术支出",
        "2013804, 2019, 市场监督管理专项",
        "2013804, 2021, 市场主体管理",
        "2013804, 2024, 经营主体管理",
        "30112, 2019, 其他社会保障缴费",
        "50101, 2019, 工资奖金津补贴",
        "2080209, 2018, 部队供应",
        "2080209, 2021, ''",
        "2080209, 2024, 老龄事务",
        "2050302, 2019, 中专教育",
    })
    void namesFollowTheEdition(String code, int year, String name) {
        if (!name.isEmpty()) {
            assertThat(BOOK.official(code, year).orElseThrow().name()).isEqualTo(name);
        } else {
            assertThat(BOOK.official(code, year)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "206, 科学技术支出, 2019, OFFICIAL,",
        "206, ' 科学 技术支出　', 2019, OFFICIAL,",
        "30212, 因公出国(境)费用, 2019, OFFICIAL,",
        "210, 医疗卫生与计划生育支出, 2018, OFFICIAL,",
        "210, 医疗卫生与计划生育支出, 2019, FORMER_NAME, 2019",
        "210, 医疗卫生与计划生育支出, 2022, FORMER_NAME, 2019",
        "210, 卫生健康支出, 2018, LATER_NAME, 2019",
        "210, 医疗卫生与计划生育支出, , OFFICIAL,",
        "2013804, 市场主体管理, 2024, FORMER_NAME, 2024",
        "206, 科学支出, 2019, OTHER_NAME,",
        "2990199, 甲, 2019, UNKNOWN_CODE,",
        "3021503, 三类会议费, 2026, LOCAL_CODE,",
        "3029903, 甲, 2026, LOCAL_CODE,",
        "3020003, 甲, 2026, UNKNOWN_CODE,",
    })
    void printedNamesAreAnnotated(String code, String name, Integer year, NameMatch.Kind kind, Integer changed) {
        OptionalInt edition = year == null ? OptionalInt.empty() : OptionalInt.of(year);
        NameMatch match = BOOK.match(code, name, edition);
        assertThat(match.kind()).isEqualTo(kind);
        assertThat(match.changed()).isEqualTo(changed == null ? OptionalInt.empty() : OptionalInt.of(changed));
    }

    @Test
    void aNewEditionIsFollowedWithinAYear() {
        assertThat(BOOK.match("210", "医疗卫生与计划生育支出", OptionalInt.of(2019)).lagsOneYear(2019))
                .isTrue();
        assertThat(BOOK.match("210", "医疗卫生与计划生育支出", OptionalInt.of(2020)).lagsOneYear(2020))
                .isFalse();
        assertThat(BOOK.match("210", "卫生健康支出", OptionalInt.of(2019)).lagsOneYear(2019))
                .isFalse();
        assertThat(BOOK.match("210", "医疗卫生与计划生育支出", OptionalInt.of(2019))
                        .official()
                        .orElseThrow()
                        .name())
                .isEqualTo("卫生健康支出");
    }

    @Test
    void renamesOfACodeAreInOrder() {
        assertThat(BOOK.renames("2013804")).extracting(CodeRename::year).containsExactly(2020, 2024);
        assertThat(BOOK.renames("2010308")).singleElement().satisfies(r -> {
            assertThat(r.moved()).isTrue();
            assertThat(r.newName()).isEqualTo("20140 信访事务");
        });
        assertThat(BOOK.renames("210"))
                .singleElement()
                .satisfies(r -> assertThat(r.oldName()).isEqualTo("医疗卫生与计划生育支出"));
    }

    @Test
    void aNameTellsItsCodeOnlyUnderItsParent() {
        assertThat(BOOK.byName(Classification.FUNCTION, "20601", "行政运行", 2019))
                .map(CodeEntry::code)
                .contains("2060101");
        assertThat(BOOK.byName(Classification.FUNCTION, "", "科学技术支出", 2019))
                .map(CodeEntry::code)
                .contains("206");
        assertThat(BOOK.byName(Classification.FUNCTION, "", "行政运行", 2019)).isEmpty();
        assertThat(BOOK.byName(Classification.DEPARTMENT_ECONOMIC, "301", "住房公积金", 2019))
                .map(CodeEntry::code)
                .contains("30113");
        assertThat(BOOK.byName(Classification.GOVERNMENT_ECONOMIC, "501", "住房公积金", 2019))
                .map(CodeEntry::code)
                .contains("50103");
    }

    @ParameterizedTest
    @CsvSource({
        // a digit slipped: the name stands at the neighbour
        "2060404, 技术创新服务体系, 2060502",
        "30111, 住房公积金, 30113",
        // the name is slightly off
        "2060502, 技术创新服务体糸, 2060502",
        "30299, 其它商品和服务支出, 30299",
        "2060599, 完全两样的东西, ''",
    })
    void theNearestEntryIsShown(String code, String name, String nearest) {
        assertThat(BOOK.nearest(code, name, 2022).map(CodeEntry::code).orElse(""))
                .isEqualTo(nearest);
    }

    @Test
    void evidenceIsKept() {
        CodeEntry entry = BOOK.official("206", 2019).orElseThrow();
        assertThat(entry.evidence()).isEqualTo(new Evidence(Evidence.Kind.SEEN, "2019-2026", 51));
        assertThat(entry.fund()).isEqualTo("一般公共预算");
        assertThat(entry.level()).isEqualTo(1);
        assertThat(BOOK.official("2060502", 2019).orElseThrow().parentCode()).isEqualTo("20605");
        assertThat(BOOK.entries("206")).extracting(CodeEntry::fund).containsExactly("一般公共预算", "政府性基金");
    }

    @Test
    void mappingsKnowTheEdition() {
        assertThat(BOOK.mappings(2019)).isNotEmpty().hasSizeLessThanOrEqualTo(186);
        assertThat(BOOK.mappings(2016)).isEmpty();
        assertThat(BOOK.mappings(2026))
                .anySatisfy(
                        m -> assertThat(m.governmentCode() + m.departmentCode()).isEqualTo("5020630217"));
    }

    @Test
    void anOverlayReplacesAndAdds() throws IOException {
        write(
                "functional.csv",
                HEADER + "206,科学技术支出（改）,类,,一般公共预算,,,notice,,,\n" + "20697,新款,款,206,一般公共预算,2027,,unverified,,,no\n");
        CodeBook book = withOverlay(new Problems());
        assertThat(book.entries()).hasSize(BOOK.entries().size() + 1);
        assertThat(book.official("206", 2019).orElseThrow().name()).isEqualTo("科学技术支出（改）");
        assertThat(book.official("20697", 2026)).isEmpty();
        assertThat(book.official("20697", 2027)).isPresent();
    }

    @Test
    void everyMalformedRowIsAProblemWithItsLine() throws IOException {
        write(
                "functional.csv",
                HEADER
                        + "20,短,类,,一般公共预算,,,seen,,,\n"
                        + "301,部门经济,类,,一般公共预算,,,seen,,,\n"
                        + "29801,款,项,29,一般公共预算,,,seen,,,\n"
                        + "298,,类,,一般公共预算,,,seen,,,\n"
                        + "297,名,类,,私房钱,,,seen,,,\n"
                        + "296,名,类,,一般公共预算,2020,2019,seen,,,\n"
                        + "295,名,类,,一般公共预算,二〇,,seen,,,\n"
                        + "294,名,类,,一般公共预算,,,heard,,,\n"
                        + "293,名,类,,一般公共预算,,,seen,,many,\n"
                        + "292,名,类\n"
                        + "291,名,类,,一般公共预算,,,seen,,,,多\n"
                        + "290,名,类,,一般公共预算,,,seen,,,\n"
                        + "290,名,类,,一般公共预算,,,seen,,,\n"
                        + "289,名,类,,一般公共预算,,2020,seen,,,\n"
                        + "289,名二,类,,一般公共预算,2020,,seen,,,\n");
        write("revenue.csv", "code,name\n101,税收收入\n");
        write("economic_mapping.csv", "");
        write("colours.csv", "code\n");
        Problems problems = new Problems();
        withOverlay(problems);
        assertThat(problems.list())
                .extracting(p -> Path.of(p.file()).getFileName() + ":" + p.line())
                .containsExactly(
                        "colours.csv:1",
                        "economic_mapping.csv:1",
                        "functional.csv:2",
                        "functional.csv:2",
                        "functional.csv:3",
                        "functional.csv:4",
                        "functional.csv:4",
                        "functional.csv:5",
                        "functional.csv:6",
                        "functional.csv:7",
                        "functional.csv:8",
                        "functional.csv:9",
                        "functional.csv:10",
                        "functional.csv:11",
                        "functional.csv:12",
                        "functional.csv:14",
                        "functional.csv:16",
                        "revenue.csv:1");
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(overlay.resolve("codes"));
        Files.writeString(overlay.resolve("codes").resolve(name), content);
    }

    private CodeBook withOverlay(Problems problems) throws IOException {
        CatalogueFiles files = CatalogueFiles.builtIn(ParsedFiles.none(), problems);
        files.overlay(overlay);
        return CodeBook.load(files, problems);
    }
}
