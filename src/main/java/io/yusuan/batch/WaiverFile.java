package io.yusuan.batch;

import io.yusuan.catalogue.CatalogueException;
import io.yusuan.catalogue.Problems;
import io.yusuan.catalogue.YamlFile;
import io.yusuan.catalogue.YamlNode;
import io.yusuan.dataset.Waivers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the file in which people accept findings, each with a reason. */
final class WaiverFile {
    private static final Pattern ID = Pattern.compile("n[0-9a-f]{20}");

    private WaiverFile() {}

    /**
     * The waivers of a file.
     *
     * @throws CatalogueException with every problem of the file
     * @throws UnusablePathException when it cannot be read
     */
    static Waivers read(Path file) throws UnusablePathException {
        Problems problems = new Problems();
        try (InputStream content = Files.newInputStream(file)) {
            Waivers waivers = waivers(YamlFile.read(file.toString(), content, problems), problems);
            problems.throwIfAny();
            return waivers;
        } catch (IOException e) {
            throw new UnusablePathException(
                    "the waivers " + file + " cannot be read (" + UnusablePathException.reason(e) + ")", e);
        }
    }

    private static Waivers waivers(YamlNode.Mapping root, Problems problems) {
        root.allowOnly(Set.of("waivers"), problems);
        Map<String, String> reasons = new TreeMap<>();
        for (YamlNode.Mapping waiver : root.mappings("waivers", problems)) {
            waiver.allowOnly(Set.of("finding", "reason"), problems);
            String finding = waiver.required("finding", problems);
            String reason = waiver.required("reason", problems).strip();
            if (!ID.matcher(finding).matches()) {
                problems.add(waiver, "\"" + finding + "\" is no id of a finding: n and 20 digits from 0 to f");
            } else if (reason.isEmpty()) {
                problems.add(waiver, "a finding is not accepted without a \"reason\"");
            } else if (reasons.put(finding, reason) != null) {
                problems.add(waiver, "the finding " + finding + " is waived twice");
            }
        }
        return Waivers.of(reasons);
    }
}
