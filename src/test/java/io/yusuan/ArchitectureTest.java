package io.yusuan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The one-way order of rooms and the quarantine of libraries, as ARCHITECTURE.md lists them. */
@AnalyzeClasses(packages = "io.yusuan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.yusuan.";

    /** A room may import only rooms listed before it. */
    private static final List<String> ROOMS = List.of(
            "document",
            "finding",
            "catalogue",
            "read",
            "recognise",
            "interpret",
            "statement",
            "normalise",
            "reconcile",
            "pipeline",
            "learn",
            "dataset",
            "across",
            "draw",
            "worker",
            "gather",
            "load",
            "tell",
            "batch",
            "cli");

    /** Library package prefix → the only rooms that may touch it. */
    private static final Map<String, List<String>> QUARANTINE = Map.ofEntries(
            Map.entry("org.apache.poi", List.of("read")),
            Map.entry("org.apache.tika", List.of("read")),
            Map.entry("org.apache.pdfbox", List.of("read")),
            Map.entry("org.apache.commons.compress", List.of("gather")),
            Map.entry("org.jsoup", List.of("read", "gather")),
            Map.entry("org.apache.hc", List.of("gather")),
            Map.entry("crawlercommons", List.of("gather")),
            Map.entry("de.siegmar.fastcsv", List.of("dataset", "catalogue")),
            Map.entry("org.apache.parquet", List.of("dataset")),
            Map.entry("blue.strategic", List.of("dataset")),
            Map.entry("org.postgresql", List.of("load")),
            Map.entry("org.springframework", List.of("batch")),
            Map.entry("io.prometheus", List.of("tell")),
            Map.entry("org.flywaydb", List.of("batch")),
            Map.entry("picocli", List.of("cli")),
            Map.entry("me.tongfei", List.of("cli")));

    @ArchTest
    static final ArchRule ROOMS_ARE_FREE_OF_CYCLES =
            SlicesRuleDefinition.slices().matching("io.yusuan.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule A_ROOM_IMPORTS_ONLY_ROOMS_ABOVE_IT =
            ArchRuleDefinition.classes().should(importOnlyRoomsAbove());

    @ArchTest
    static final ArchRule LIBRARIES_STAY_IN_THEIR_ROOM =
            ArchRuleDefinition.classes().should(keepLibrariesInTheirRoom());

    @ArchTest
    static final ArchRule NO_JUNK_DRAWERS = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..manager..")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager");

    @ArchTest
    static final ArchRule ROOT_HOLDS_ONLY_MAIN = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage("io.yusuan")
            .should()
            .haveSimpleName("Main");

    @ArchTest
    static final ArchRule MONEY_IS_NEVER_FLOATING_POINT = noClasses()
            .that()
            .resideInAnyPackage("io.yusuan.statement..", "io.yusuan.normalise..", "io.yusuan.reconcile..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are double or float",
                    c -> c.isEquivalentTo(double.class)
                            || c.isEquivalentTo(float.class)
                            || c.isEquivalentTo(Double.class)
                            || c.isEquivalentTo(Float.class)));

    /** What changes the disk, of {@link Files}. */
    private static final Set<String> CHANGES = Set.of(
            "write",
            "writeString",
            "newOutputStream",
            "newBufferedWriter",
            "delete",
            "deleteIfExists",
            "move",
            "copy",
            "createDirectory",
            "createDirectories",
            "createFile",
            "createTempFile",
            "createTempDirectory");

    /** A run changes the disk in sight of whoever watches, or tests that end it at every change miss some. */
    @ArchTest
    static final ArchRule A_RUN_CHANGES_THE_DISK_IN_SIGHT = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.yusuan.dataset..",
                    "io.yusuan.across..",
                    "io.yusuan.worker..",
                    "io.yusuan.gather..",
                    "io.yusuan.load..",
                    "io.yusuan.tell..",
                    "io.yusuan.batch..")
            .and()
            .doNotHaveSimpleName("DurableFiles")
            // Within a change that is in sight.
            .and()
            .haveSimpleNameNotEndingWith("Format")
            .and()
            .doNotHaveSimpleName("RowStore")
            // Before a run, or of none.
            .and()
            .haveNameNotMatching(".*\\.(UnusablePathException|Doctor|DirectoryDiagnosis)")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "changes the disk",
                    call -> call.getTargetOwner().isEquivalentTo(Files.class) && CHANGES.contains(call.getName())));

    private static ArchCondition<JavaClass> importOnlyRoomsAbove() {
        return new ArchCondition<>("import only rooms above them") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                int own = ROOMS.indexOf(room(item));
                item.getDirectDependenciesFromSelf().forEach(d -> {
                    int other = ROOMS.indexOf(room(d.getTargetClass()));
                    if (own >= 0 && other > own) {
                        events.add(SimpleConditionEvent.violated(item, d.getDescription()));
                    }
                });
            }
        };
    }

    private static ArchCondition<JavaClass> keepLibrariesInTheirRoom() {
        return new ArchCondition<>("keep libraries in their room") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf()
                        .forEach(d -> QUARANTINE.forEach((library, rooms) -> {
                            boolean uses = d.getTargetClass().getPackageName().startsWith(library);
                            if (uses && !rooms.contains(room(item))) {
                                events.add(SimpleConditionEvent.violated(item, d.getDescription()));
                            }
                        }));
            }
        };
    }

    private static String room(JavaClass c) {
        String name = c.getPackageName();
        if (!name.startsWith(ROOT)) {
            return "";
        }
        String rest = name.substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
