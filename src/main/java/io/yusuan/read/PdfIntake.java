package io.yusuan.read;

import io.yusuan.document.Block.TableGrid;
import io.yusuan.document.Place;
import io.yusuan.document.RejectReason.Kind;
import io.yusuan.finding.Finding;
import io.yusuan.read.pdf.PdfReader;
import io.yusuan.read.pdf.PdfSink;
import java.io.IOException;

/** Takes in a PDF: its blocks, held to the limits of the document. */
final class PdfIntake implements PdfSink {
    private final Intake intake;

    private PdfIntake(Intake intake) {
        this.intake = intake;
    }

    static void read(Intake intake) throws IOException, Refusal {
        intake.detectedAs("application/pdf");
        try {
            PdfReader.read(intake.file().toFile(), new PdfIntake(intake));
        } catch (PdfRefusal refusal) {
            throw new Refusal(refusal.reason());
        } catch (IOException e) {
            intake.proveReadable();
            throw Refusal.of(Kind.CORRUPT);
        }
    }

    @Override
    public void pages(int count) throws PdfRefusal {
        held(() -> intake.pages(count));
    }

    @Override
    public int pictures() {
        return intake.limits().maxOcrPages();
    }

    @Override
    public void characters(int more) throws PdfRefusal {
        held(() -> intake.budget().characters(more));
    }

    @Override
    public void cells(int more) throws PdfRefusal {
        held(() -> intake.budget().cells(more));
    }

    @Override
    public void paragraph(String text, Place place) {
        intake.blocks().paragraph(text, place);
    }

    @Override
    public void table(TableGrid grid) {
        intake.blocks().add(grid);
    }

    @Override
    public void finding(Finding finding) {
        intake.log().add(finding);
    }

    /** Something that may reach a limit. */
    private interface Limited {
        void pay() throws Refusal;
    }

    private static void held(Limited cost) throws PdfRefusal {
        try {
            cost.pay();
        } catch (Refusal refusal) {
            throw new PdfRefusal(refusal.reason());
        }
    }
}
