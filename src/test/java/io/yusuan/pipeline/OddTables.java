package io.yusuan.pipeline;

import io.yusuan.SpecFile;
import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlNode;
import java.util.List;

/** Tables as nobody should print them, kept in {@code spec/odd-tables.yaml}. */
final class OddTables {
    private OddTables() {}

    /**
     * A table.
     *
     * @param what what is odd about it
     * @param above the lines that head it
     * @param grid its rows, as {@link io.yusuan.SketchedGrid} draws them
     */
    record Odd(String what, List<String> above, List<String> grid) {}

    static List<Odd> read() {
        return SpecFile.cases("odd-tables.yaml").stream().map(OddTables::odd).toList();
    }

    private static Odd odd(YamlNode.Mapping yaml) {
        Problems problems = new Problems();
        Odd odd = new Odd(yaml.text("what", "", problems), yaml.texts("above", problems), yaml.texts("grid", problems));
        problems.throwIfAny();
        return odd;
    }
}
