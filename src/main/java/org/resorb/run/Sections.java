package org.resorb.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.resorb.measure.Section;
import org.resorb.quantity.NineDigits;

/** {@code sections.csv} and {@code cells.csv}: what MRI and a microscope would show, voxel by voxel and cell by cell. */
final class Sections implements Closeable {
    private static final String[] KINDS = {"bone", "disc", "epidural", "fragment", "dura"};

    private final CsvFile voxels;
    private final CsvFile cells;

    Sections(Path folder) throws IOException {
        voxels = new CsvFile(
                folder.resolve("sections.csv"),
                "replicate,time_d,x_mm,y_mm,kind,t2_signal,enhanced_t1_signal,tissue_fraction,"
                        + "vessel_density,proteoglycan");
        cells = new CsvFile(folder.resolve("cells.csv"), "replicate,time_d,x_mm,y_mm,kind");
    }

    void add(int replicate, Section section) throws IOException {
        String start = replicate + "," + NineDigits.text(section.timeDays()) + ",";
        for (int i = 0; i < section.nx() * section.ny(); i++) {
            voxels.line(start + voxel(section, i));
        }
        double edge = section.voxelMm();
        for (Section.Cell cell : section.cells()) {
            String place = NineDigits.text(cell.x() * edge) + "," + NineDigits.text(cell.y() * edge);
            cells.line(start + place + "," + cell.state().name());
        }
    }

    private static String voxel(Section section, int i) {
        double x = (i % section.nx() + 0.5) * section.voxelMm();
        double y = (i / section.nx() + 0.5) * section.voxelMm();
        StringBuilder line = new StringBuilder(NineDigits.text(x) + "," + NineDigits.text(y));
        line.append(',').append(KINDS[section.kind()[i]]);
        double[][] layers = {
            section.t2(), section.enhancedT1(), section.tissueFraction(), section.vessels(), section.proteoglycan()
        };
        for (double[] layer : layers) {
            line.append(',').append(NineDigits.text(layer[i]));
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        try (voxels) {
            cells.close();
        }
    }
}
