package io.yusuan.batch;

import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlNode;
import io.yusuan.dataset.SqlTable;
import io.yusuan.load.LoadTarget;
import java.util.Optional;
import java.util.Set;

/** The part of a job file that says where a publication goes beside the usual files. */
final class JobSinks {
    private static final String EXCEL_ZH = "excel-zh";

    private JobSinks() {}

    static Sinks of(YamlNode.Mapping root, Problems problems) {
        boolean excelZh = false;
        for (String profile : root.texts("csv_profiles", problems)) {
            excelZh |= profile.equals(EXCEL_ZH);
            if (!profile.equals(EXCEL_ZH)) {
                problems.add(
                        root.entries().get("csv_profiles"),
                        "\"csv_profiles\" knows " + EXCEL_ZH + ", not \"" + profile + "\"");
            }
        }
        return new Sinks(excelZh, root.get("load").flatMap(node -> target(node.asMapping(problems), problems)));
    }

    private static Optional<LoadTarget> target(YamlNode.Mapping load, Problems problems) {
        load.allowOnly(Set.of("to", "db_schema"), problems);
        String url = load.required("to", problems);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LoadTarget(url, load.text("db_schema", SqlTable.USUAL_SCHEMA, problems)));
        } catch (IllegalArgumentException e) {
            problems.add(load, e.getMessage());
            return Optional.empty();
        }
    }
}
