package org.resorb.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.resorb.measure.Measures;
import org.resorb.measure.Section;
import org.resorb.run.Observer;
import org.resorb.scenario.Scenario;
import org.resorb.space.Grid;
import org.resorb.tissue.CellKind;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Population;
import org.resorb.tissue.Substance;
import org.resorb.tissue.Tissue;

/** What the tissue held on some days, as plain numbers of 8 bytes, asked of the tissue itself and of its sections. */
final class TissueOnDisk implements Observer {
    private final Path folder;
    private final Scenario scenario;
    private final List<Integer> days;
    private Measures measures;

    TissueOnDisk(Path folder, Scenario scenario, List<Integer> days) {
        this.folder = folder;
        this.scenario = scenario;
        this.days = days;
    }

    @Override
    public void see(Tissue now, double hours) {
        if (measures == null) {
            measures = new Measures(
                    now,
                    scenario.imaging(),
                    scenario.pain(),
                    scenario.herniation().volume());
        }
        if (hours % 24 != 0 || !days.contains((int) (hours / 24))) {
            return;
        }
        int day = (int) (hours / 24);
        fields(now).forEach((name, values) -> write(name + "_" + day, now.grid().size(), values));
        Section section = measures.section(now, hours);
        write("t2_signal_" + day, section.t2().length, i -> section.t2()[i]);
        write("enhanced_t1_signal_" + day, section.enhancedT1().length, i -> section.enhancedT1()[i]);
        for (CellKind kind : Declared.CELL_KINDS.all()) {
            cells(now.cells(kind), now.grid())
                    .forEach((name, values) ->
                            write(kind + "." + name + "_" + day, now.cells(kind).size(), values));
        }
    }

    private static Map<String, IntToDoubleFunction> fields(Tissue now) {
        Map<String, IntToDoubleFunction> fields = new LinkedHashMap<>();
        for (Substance substance : Declared.SUBSTANCES.all()) {
            fields.put(substance.name(), v -> now.of(substance, v));
        }
        fields.put("kind", now::place);
        fields.put("tissue_fraction", v -> now.place(v) == 3 ? now.fraction(v) : 0);
        fields.put("water", now::water);
        fields.put("proteoglycan", now::proteoglycan);
        fields.put("collagen", now::collagen);
        fields.put("degraded_collagen", now::degradedCollagen);
        fields.put("cartilage", now::cartilage);
        fields.put("vessel_density", now::vessels);
        return fields;
    }

    private static Map<String, IntToDoubleFunction> cells(Population cells, Grid grid) {
        Map<String, IntToDoubleFunction> columns = new LinkedHashMap<>();
        columns.put("id", cells::id);
        columns.put("voxel", cells::voxel);
        columns.put("state", cells::state);
        boolean tips = cells.kind().name().equals("vessel_tips");
        columns.put("x_mm", i -> 1e-3 * (tips ? cells.position(i, 0) : grid.x(cells.voxel(i))));
        columns.put("y_mm", i -> 1e-3 * (tips ? cells.position(i, 1) : grid.y(cells.voxel(i))));
        columns.put("z_mm", i -> 1e-3 * (tips ? cells.position(i, 2) : grid.z(cells.voxel(i))));
        if (cells.kind().name().equals("macrophages")) {
            columns.put("load_ml", cells::load);
        }
        if (tips) {
            columns.put("heading_x", i -> cells.heading(i, 0));
            columns.put("heading_y", i -> cells.heading(i, 1));
            columns.put("heading_z", i -> cells.heading(i, 2));
        }
        return columns;
    }

    private void write(String name, int count, IntToDoubleFunction values) {
        ByteBuffer bytes = ByteBuffer.allocate(count * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            bytes.putDouble(values.applyAsDouble(i));
        }
        try {
            Files.write(Files.createDirectories(folder).resolve(name), bytes.array());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
