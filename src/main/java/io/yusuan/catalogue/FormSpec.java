package io.yusuan.catalogue;

/** How a performance form (绩效目标表) is laid out. */
public record FormSpec() {
    static FormSpec parse(YamlNode.Mapping yaml, Problems problems) {
        return new FormSpec();
    }
}
