package io.yusuan.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The performance forms of the built-in catalogue, read alone. */
public final class BuiltInForms {
    private BuiltInForms() {}

    /** The form of a table type; any problem of its file fails. */
    public static FormSpec form(String type) {
        String name = "/catalogue/tables/" + type + ".yaml";
        Problems problems = new Problems();
        try (InputStream in = BuiltInForms.class.getResourceAsStream(name)) {
            YamlNode.Mapping yaml = YamlFile.read(name, in, problems);
            FormSpec form = FormSpec.parse(yaml.get("form").orElseThrow().asMapping(problems), problems);
            problems.throwIfAny();
            return form;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
