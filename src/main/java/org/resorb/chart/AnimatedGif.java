package org.resorb.chart;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.resorb.storage.FileAccess;

/** A GIF of many pictures in the colours of tissue that begins again when it is over. Pictures are written as they come. */
public final class AnimatedGif implements Closeable {
    private static final int HUNDREDTHS = 100;

    private final ImageWriter writer =
            ImageIO.getImageWritersByFormatName("gif").next();
    private final FilmPalette palette = new FilmPalette();
    private final OutputStream file;
    private final ImageOutputStream out;
    private final double perSecond;

    /** Into a file that is not there yet, so many pictures a second. */
    public AnimatedGif(Path file, double perSecond) throws IOException {
        this.perSecond = perSecond;
        this.file = FileAccess.out(file);
        out = new MemoryCacheImageOutputStream(this.file);
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
    }

    /** Adds a picture, which stands {@code times} as long as usual. */
    public void add(BufferedImage picture, double times) throws IOException {
        BufferedImage image = palette.of(picture);
        // A specifier made from the picture takes the colours that Java gives to pictures of 256 colours, not its own.
        IIOMetadata metadata =
                writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), writer.getDefaultWriteParam());
        String format = metadata.getNativeMetadataFormatName();
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(format);
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", Integer.toString((int) (HUNDREDTHS * times / perSecond + 0.5)));
        IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        loop.setUserObject(new byte[] {1, 0, 0});
        child(root, "ApplicationExtensions").appendChild(loop);
        metadata.setFromTree(format, root);
        writer.writeToSequence(new IIOImage(image, null, metadata), null);
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(i);
            }
        }
        IIOMetadataNode made = new IIOMetadataNode(name);
        root.appendChild(made);
        return made;
    }

    @Override
    public void close() throws IOException {
        try (file;
                out) {
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }
}
