package io.yusuan.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

/** A picture is drawn up to a size: that of its page, and that of the images on it. */
class PictureSizeTest {
    private static boolean isLarge(PDRectangle paper, int imageWidth, int imageHeight) throws IOException {
        try (COSStream image = new COSStream()) {
            image.setItem(COSName.TYPE, COSName.XOBJECT);
            image.setItem(COSName.SUBTYPE, COSName.IMAGE);
            image.setInt(COSName.WIDTH, imageWidth);
            image.setInt(COSName.HEIGHT, imageHeight);
            COSDictionary images = new COSDictionary();
            images.setItem("X", image);
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.XOBJECT, images);
            PDPage page = new PDPage(paper);
            page.setResources(new PDResources(resources));
            return Pictures.isLarge(page, PageFrame.of(page, 1));
        }
    }

    @Test
    void scansOfUsualSizesAreDrawn() throws IOException {
        assertThat(isLarge(PDRectangle.A4, 2_480, 3_508)).isFalse();
        assertThat(isLarge(PDRectangle.A3, 7_016, 9_921)).isFalse();
    }

    @Test
    void largerPagesAndImagesAreNot() throws IOException {
        assertThat(isLarge(PDRectangle.A0, 1, 1)).isTrue();
        assertThat(isLarge(new PDRectangle(1e30f, 1e30f), 1, 1)).isTrue();
        assertThat(isLarge(PDRectangle.A4, 10_000, 10_000)).isTrue();
        assertThat(isLarge(PDRectangle.A4, Integer.MAX_VALUE, Integer.MAX_VALUE))
                .isTrue();
    }
}
