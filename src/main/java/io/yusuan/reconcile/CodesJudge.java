package io.yusuan.reconcile;

import io.yusuan.catalogue.CodeBook;
import io.yusuan.catalogue.CodeMapping;
import io.yusuan.catalogue.RuleSpec;
import io.yusuan.catalogue.RuleSpec.CodeShape.Shape;
import io.yusuan.finding.Explanation;
import io.yusuan.finding.FindingCode;
import io.yusuan.reconcile.Operand.Computed;
import io.yusuan.statement.Codes;
import io.yusuan.statement.Codes.EconomicSystem;
import io.yusuan.statement.Line;
import io.yusuan.statement.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes of a table: a child's under its parent's, none twice, none of another classification. */
final class CodesJudge {
    /** Columns that hold the code of the government's classification beside the department's. */
    private static final List<String> GOVERNMENT = List.of("government_economic_code", "government_economic");

    private static final Pattern CODE = Pattern.compile("^[0-9]+");

    private final Dossier dossier;
    private final Map<String, List<String>> departmentCodes;
    /** Several rules ask for the codes of a table. */
    private final Map<String, List<Coded>> codedByTable = new HashMap<>();

    CodesJudge(Dossier dossier, CodeBook book) {
        this.dossier = dossier;
        this.departmentCodes = book.mappings().stream()
                .collect(Collectors.groupingBy(
                        CodeMapping::governmentCode,
                        Collectors.mapping(CodeMapping::departmentCode, Collectors.toList())));
    }

    List<Comparison> codes(RuleSpec.CodeShape rule) {
        List<Comparison> all = new ArrayList<>();
        Branches branches = Branches.of(rule.shape() == Shape.FILLED ? dossier.tables(rule.tables()) : List.of());
        for (Statement statement : dossier.tables(rule.tables())) {
            List<Coded> printed = codedByTable.computeIfAbsent(statement.tableId(), id -> Coded.of(statement));
            List<Coded> coded = rule.shape() == Shape.MAPPED
                    ? printed.stream().filter(this::isKnown).toList()
                    : printed;
            if (coded.isEmpty() || rule.shape() == Shape.UNIQUE && severalUnits(coded)) {
                Explanation why = Explanation.of(
                        coded.isEmpty() ? nothing(rule.shape()) : "units_unnamed", TableJudge.name(statement));
                all.add(Comparison.without(rule, statement.tableId(), new Verdict.NotApplicable(why)));
                continue;
            }
            List<Coded> odd = odd(rule, statement, coded, branches);
            all.add(count(rule, statement, coded, odd));
        }
        return all;
    }

    private static String nothing(Shape shape) {
        return shape == Shape.MAPPED ? "no_codes_of_two" : "no_codes";
    }

    /** Compares the number of coded lines with the number of those that are as they should be. */
    private static Comparison count(RuleSpec rule, Statement statement, List<Coded> coded, List<Coded> odd) {
        String id = statement.tableId();
        String name = TableJudge.name(statement);
        Operand lines =
                new Computed(BigDecimal.valueOf(coded.size()), name + " codes", statement.place(), id + "/codes", id);
        StringBuilder label = new StringBuilder(name + " codes in order");
        odd.forEach(c -> label.append(", not ")
                .append(c.code())
                .append(' ')
                .append(c.line().label()));
        Operand good = new Computed(
                BigDecimal.valueOf(coded.size() - odd.size()),
                label.toString(),
                odd.isEmpty() ? statement.place() : odd.get(0).line().place(),
                id + "/ordered",
                id);
        return Comparison.equal(rule, id, Side.of(good), Side.of(lines)).reportedAs(FindingCode.CODES_OUT_OF_ORDER);
    }

    private List<Coded> odd(RuleSpec.CodeShape rule, Statement statement, List<Coded> coded, Branches branches) {
        return switch (rule.shape()) {
            case PREFIX -> misplaced(coded);
            case PARENTED -> orphans(statement, coded);
            case FILLED -> branches.hollow(statement, coded);
            case UNIQUE -> repeated(coded);
            case MAPPED -> coded.stream().filter(c -> !isPair(c)).toList();
            case SYSTEM ->
                coded.stream().filter(c -> !inSystem(c.line().codes())).toList();
        };
    }

    private static List<Coded> misplaced(List<Coded> coded) {
        Map<List<Integer>, Coded> byRow = new HashMap<>();
        coded.forEach(c -> byRow.put(List.of(c.line().block(), c.line().row()), c));
        return coded.stream()
                .filter(c -> c.line().parentRow().isPresent())
                .filter(c -> {
                    Coded parent = byRow.get(
                            List.of(c.line().block(), c.line().parentRow().getAsInt()));
                    return parent != null && !c.code().startsWith(parent.code());
                })
                .toList();
    }

    /** Lines whose branch lacks a level that the table prints of other branches. */
    private static List<Coded> orphans(Statement statement, List<Coded> coded) {
        Map<Boolean, Set<Integer>> lengths = coded.stream()
                .collect(Collectors.partitioningBy(
                        Coded::isFunction, Collectors.mapping(c -> c.code().length(), Collectors.toSet())));
        Set<String> printed = statement.lines().stream()
                .map(Line::codes)
                .flatMap(c -> Stream.of(c.functionCode(), c.economicCode()))
                .collect(Collectors.toSet());
        return coded.stream()
                .filter(c -> c.levelsAbove()
                        .filter(digits -> digits < c.code().length()
                                && lengths.get(c.isFunction()).contains(digits))
                        .anyMatch(digits -> !printed.contains(c.code().substring(0, digits))))
                .toList();
    }

    private boolean isKnown(Coded coded) {
        return !coded.line().codes().economicCode().isEmpty() && departmentCodes.containsKey(government(coded));
    }

    /** Whether the book knows a pair of this government code and the class of the department's code. */
    private boolean isPair(Coded coded) {
        String code = coded.line().codes().economicCode();
        return departmentCodes.get(government(coded)).stream()
                .anyMatch(known -> known.startsWith(code.substring(0, Coded.CLASS_DIGITS)));
    }

    /** The code at the beginning of the cell of the government's classification, or an empty text. */
    private static String government(Coded coded) {
        for (String column : GOVERNMENT) {
            Matcher code = CODE.matcher(coded.line().attributes().getOrDefault(column, ""));
            if (code.find()) {
                return code.group();
            }
        }
        return "";
    }

    private static List<Coded> repeated(List<Coded> coded) {
        Set<List<Object>> seen = new HashSet<>();
        return coded.stream()
                .filter(c -> !seen.add(List.of(
                        c.line().unitCode(), c.line().unitName(), c.line().block(), c.code())))
                .toList();
    }

    /** Units one after another repeat the outermost codes; a single unit repeats none. */
    private static boolean severalUnits(List<Coded> coded) {
        List<Coded> outermost = coded.stream()
                .filter(c -> c.code().length() == Coded.CLASS_DIGITS)
                .toList();
        List<Coded> repeated = repeated(coded);
        return !repeated(outermost).isEmpty() || repeated.size() * 4 > coded.size();
    }

    private static boolean inSystem(Codes codes) {
        boolean function =
                codes.functionCode().isEmpty() || codes.functionCode().startsWith("2");
        String economic = codes.economicCode();
        boolean system = economic.isEmpty()
                || economic.startsWith("3") && codes.economicSystem() != EconomicSystem.GOVERNMENT
                || economic.startsWith("5") && codes.economicSystem() != EconomicSystem.DEPARTMENT;
        return function && system;
    }
}
