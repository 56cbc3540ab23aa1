package org.resorb.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.resorb.measure.Section;
import org.resorb.table.Column;
import org.resorb.table.Columns;
import org.resorb.table.NumberText;
import org.resorb.table.TableWriter;

/** {@code sections.csv} and {@code cells.csv}: what MRI and a microscope would show, voxel by voxel and cell by cell. */
final class Sections implements Closeable {
    private static final String[] KINDS = {"bone", "disc", "epidural", "fragment", "dura"};

    private record Image(int replicate, Section section) {}

    private record Voxel(Image image, int index) {
        double x() {
            return (index % image.section.nx() + 0.5) * image.section.voxelMm();
        }

        double y() {
            return (index / image.section.nx() + 0.5) * image.section.voxelMm();
        }
    }

    private record Cell(Image image, Section.Cell cell) {}

    private static final Columns<Image> IMAGE = Columns.of(Image.class)
            .whole("replicate", "Number of the replicate, from 1", Image::replicate)
            .number("time_d", "d", "Days since herniation", image -> image.section.timeDays(), NumberText::any);

    private static final Columns<Voxel> VOXELS = Columns.of(Voxel.class)
            .with(IMAGE, Voxel::image)
            .number("x_mm", "mm", "Place from front to back, middle of the voxel", Voxel::x)
            .number("y_mm", "mm", "Place from below to above, middle of the voxel", Voxel::y)
            .text("kind", "What fills it", voxel -> KINDS[voxel.image.section.kind()[voxel.index]])
            .with(layer("t2_signal", "Signal of T2-weighted MRI", Section::t2))
            .with(layer("enhanced_t1_signal", "Signal of T1-weighted MRI with contrast", Section::enhancedT1))
            .with(layer(
                    "tissue_fraction",
                    "Volume fraction of fragment tissue, above 1 when swollen",
                    Section::tissueFraction))
            .with(layer("vessel_density", "Vessel density, 1 in normal epidural tissue", Section::vessels))
            .with(layer("proteoglycan", "Proteoglycan, 1 in adult nucleus", Section::proteoglycan));

    private static final Columns<Cell> CELLS = Columns.of(Cell.class)
            .with(IMAGE, Cell::image)
            .number("x_mm", "mm", "Place from front to back", at -> at.cell.x() * at.image.section.voxelMm())
            .number("y_mm", "mm", "Place from below to above", at -> at.cell.y() * at.image.section.voxelMm())
            .text("kind", "Kind of cell", at -> at.cell.state().name());

    private final TableWriter<Voxel> voxels;
    private final TableWriter<Cell> cells;

    Sections(Path folder) throws IOException {
        voxels = TableWriter.to(folder.resolve("sections.csv"), VOXELS);
        cells = TableWriter.to(folder.resolve("cells.csv"), CELLS);
    }

    private static Column<Voxel> layer(String name, String meaning, Function<Section, double[]> values) {
        return Column.number(
                name, "1", meaning, voxel -> values.apply(voxel.image.section)[voxel.index], NumberText::any);
    }

    void add(int replicate, Section section) throws IOException {
        Image image = new Image(replicate, section);
        for (int i = 0; i < section.nx() * section.ny(); i++) {
            voxels.write(new Voxel(image, i));
        }
        for (Section.Cell cell : section.cells()) {
            cells.write(new Cell(image, cell));
        }
    }

    @Override
    public void close() throws IOException {
        try (voxels) {
            cells.close();
        }
    }
}
