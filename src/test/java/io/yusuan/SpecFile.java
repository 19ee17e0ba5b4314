package io.yusuan;

import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlFile;
import io.yusuan.catalogue.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Cases kept as data under {@code src/test/resources/spec/}: one YAML file with a list {@code cases}. */
public final class SpecFile {
    private SpecFile() {}

    /** The cases of a spec file; a missing file, broken YAML or an empty list fails. */
    public static List<YamlNode.Mapping> cases(String name) {
        Problems problems = new Problems();
        try (InputStream in = SpecFile.class.getResourceAsStream("/spec/" + name)) {
            if (in == null) {
                throw new AssertionError("no spec file " + name);
            }
            List<YamlNode.Mapping> cases = YamlFile.read(name, in, problems).mappings("cases", problems);
            problems.throwIfAny();
            if (cases.isEmpty()) {
                throw new AssertionError("spec file " + name + " has no cases");
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
