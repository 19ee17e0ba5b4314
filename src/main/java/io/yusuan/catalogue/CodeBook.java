package io.yusuan.catalogue;

/** The classification code book (政府收支分类科目) by edition year. */
public record CodeBook() {
    static CodeBook load(CatalogueFiles files, Problems problems) {
        return new CodeBook();
    }
}
