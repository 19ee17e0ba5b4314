package io.yusuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void anIdeographIsAsWideAsTwoLetters() {
        TextTable table = new TextTable(
                TextTable.Column.text("document", 20),
                TextTable.Column.text("who", 8),
                TextTable.Column.number("facts"));
        table.row("a.txt", "科学技术协会", 232);
        table.row("预算（2019）.docx", "", 7);

        assertThat(table.printed()).isEqualTo("""
                document           who      facts
                a.txt              科学技…    232
                预算（2019）.docx               7
                """);
    }

    @Test
    void whatCannotBeSeenHasNoWidth() {
        assertThat(TextTable.width("e\u0301\u200b")).isEqualTo(1);
        assertThat(TextTable.width("㎡𠀀Ａ")).isEqualTo(6);
    }

    @Test
    void aLineBreakInANameDoesNotBreakTheTable() {
        TextTable table = new TextTable(TextTable.Column.text("x", 9));
        table.row("a\nb");

        assertThat(table.printed()).isEqualTo("x\na b\n");
    }
}
