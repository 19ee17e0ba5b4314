package io.yusuan.sample;

import io.yusuan.sample.SheetRendering.Figures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The formats a sample can be written in. */
public enum SampleFormat {
    DOCX("docx", DocxRendering::render),
    XLS("xls", d -> SheetRendering.xls(d, Figures.TEXT)),
    XLS_NUMERIC("xls", d -> SheetRendering.xls(d, Figures.NUMERIC)),
    XLSX("xlsx", d -> SheetRendering.xlsx(d, Figures.TEXT)),
    XLSX_NUMERIC("xlsx", d -> SheetRendering.xlsx(d, Figures.NUMERIC)),
    HTML("html", HtmlRendering::render),
    PDF("pdf", PdfRendering::render),
    TEXT("txt", TextRendering::render);

    private final String extension;
    private final Renderer renderer;

    SampleFormat(String extension, Renderer renderer) {
        this.extension = extension;
        this.renderer = renderer;
    }

    public String extension() {
        return extension;
    }

    /** The formats that tables are read from. */
    public static List<SampleFormat> readable() {
        return List.of(values());
    }

    /** The disclosure in this format; the same disclosure gives the same bytes. */
    public byte[] render(SampleDisclosure disclosure) {
        try {
            return renderer.render(disclosure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Renderer {
        byte[] render(SampleDisclosure disclosure) throws IOException;
    }
}
