package org.resorb.chart.sheet;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.resorb.chart.theme.Typeface;
import org.resorb.storage.AtomicFile;

/** A drawing as a page of PDF of its size: real text in the face of all charts, of which the letters used are embedded. */
final class Pdf {
    /** In place of the time, from which PDFBox would make the mark of a file. */
    private static final long SAME = 0;

    private Pdf() {}

    static void write(
            Path file, float width, float height, Metadata about, String software, Consumer<Graphics2D> drawing)
            throws IOException {
        try (PDDocument document = new PDDocument();
                PdfBoxGraphics2DFontTextDrawer text = new PdfBoxGraphics2DFontTextDrawer()) {
            try (InputStream face = Typeface.file()) {
                if (face != null) {
                    text.registerFont(Typeface.of(1).getFontName(), face);
                }
                draw(document, new PDRectangle(width, height), text, drawing);
            }
            document.setDocumentInformation(information(about, software));
            document.getDocumentCatalog().setLanguage("en");
            document.setDocumentId(SAME);
            try (AtomicFile whole = new AtomicFile(file)) {
                document.save(whole.out());
                whole.publish();
            }
        }
    }

    private static void draw(
            PDDocument document, PDRectangle size, PdfBoxGraphics2DFontTextDrawer text, Consumer<Graphics2D> drawing)
            throws IOException {
        PDPage page = new PDPage(size);
        document.addPage(page);
        PdfBoxGraphics2D pen = new PdfBoxGraphics2D(document, size);
        pen.setFontTextDrawer(text);
        drawing.accept(pen);
        pen.dispose();
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawForm(pen.getXFormObject());
        }
    }

    private static PDDocumentInformation information(Metadata about, String software) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(about.title());
        information.setSubject(about.description());
        information.setCreator(software);
        information.setCustomMetadataValue("Caption", about.caption());
        information.setCustomMetadataValue("Source", about.source());
        return information;
    }
}
