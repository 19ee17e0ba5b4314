package io.yusuan.catalogue;

/** How narrated figures are worded. */
public record NarrativeSpec() {
    static NarrativeSpec parse(YamlNode.Mapping yaml, Problems problems) {
        return new NarrativeSpec();
    }
}
