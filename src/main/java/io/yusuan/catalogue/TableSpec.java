package io.yusuan.catalogue;

/**
 * A type of table.
 *
 * @param type id as in the output contract, {@code revenue_summary}
 */
public record TableSpec(String type) {
    static TableSpec parse(YamlNode.Mapping yaml, Problems problems) {
        return new TableSpec(yaml.required("type", problems));
    }
}
