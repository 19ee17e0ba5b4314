package io.yusuan.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.yusuan.read.FontProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Codes of the tables of a font are counted as its bytes name them, and what they cost beside. */
@Timeout(60)
class CmapCodesTest {
    private static final int MOST = 2_000_000;

    /** What each table costs beside its codes. */
    private static final int TABLE = 1_000;

    private static long codes(byte[]... tables) {
        byte[] font = FontProgram.of(FontProgram.cmap(tables));
        return CmapCodes.of(font, font.length, MOST);
    }

    @Test
    void codesOfEachKindOfTableAreCounted() {
        assertThat(codes(FontProgram.highBytes(5, 7))).isEqualTo(TABLE + 2 + 5 + 7);
        assertThat(codes(FontProgram.segments(10, 19, 40, 40))).isEqualTo(TABLE + 10 + 1);
        assertThat(codes(FontProgram.trimmed(300))).isEqualTo(TABLE + 300);
        assertThat(codes(FontProgram.groups(8, 1, 0, 99))).isEqualTo(TABLE + 100);
        assertThat(codes(FontProgram.groups(12, 3, 0, 99))).isEqualTo(TABLE + 300);
        assertThat(codes(FontProgram.groups(13, 1, 0, 0x10ffff))).isEqualTo(TABLE + 0x110000);
        assertThat(codes(FontProgram.groups(12, 1, 0, 0xffff_ffffL)))
                .as("no further than Unicode goes")
                .isEqualTo(TABLE + 0x110001);
    }

    @Test
    void tablesOnTheSameBytesAreCountedEachTime() {
        byte[] table = FontProgram.groups(12, 1, 0, 99);
        assertThat(codes(table, table)).isEqualTo(2 * (TABLE + 100));
    }

    @Test
    void countingEndsAboveTheMost() {
        assertThat(codes(FontProgram.groups(13, 1_000_000, 0, 0x10ffff))).isBetween((long) MOST, 2L * MOST);
    }

    @Test
    void whatIsCutOffOrNoFontHasNoCodes() {
        byte[] font = FontProgram.of(FontProgram.cmap(FontProgram.groups(12, 1, 0, 99)));
        for (int length = 0; length < font.length; length++) {
            assertThat(CmapCodes.of(font, length, MOST)).isBetween(0L, TABLE + 100L);
        }
        assertThat(CmapCodes.of("/CIDInit /ProcSet findresource begin cmap".getBytes(), 41, MOST))
                .isZero();
    }
}
