package org.resorb.chart;

import static org.resorb.tissue.DiscCell.DISC_CELL;
import static org.resorb.tissue.Macrophage.MACROPHAGE;
import static org.resorb.tissue.VesselTip.VESSEL_TIP;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.resorb.chart.guide.Annotation;
import org.resorb.chart.sheet.Metadata;
import org.resorb.measure.Course;
import org.resorb.measure.Plane;
import org.resorb.measure.Section;
import org.resorb.measure.Section.Cell;
import org.resorb.measure.Variable;
import org.resorb.quantity.Time;
import org.resorb.tissue.CellState;

/** Smooth made-up runs with the shape of real ones, to draw from. */
final class Synthetic {
    private static final List<String> COLUMNS = List.of(
            "time_d",
            "fragment_volume_mm3",
            "fragment_volume_fraction",
            "mri_volume_mm3",
            "mri_volume_fraction",
            "water_fraction",
            "t2_signal",
            "proteoglycan_fraction",
            "collagen_fraction",
            "macrophages_m1",
            "macrophages_m2",
            "vessel_length_mm",
            "tip_cells",
            "disc_cells_viable_fraction",
            "disc_cells_autophagic_fraction",
            "rim_enhancement_fraction",
            "rim_enhancement_class",
            "rim_thickness_mm",
            "tnf_ng_per_ml",
            "mmp3_ng_per_ml",
            "mmp7_ng_per_ml",
            "mcp1_ng_per_ml",
            "vegf_ng_per_ml",
            "il10_ng_per_ml",
            "oxygen_kpa",
            "cover_integrity",
            "pain_vas",
            "change_by_swelling_mm3",
            "change_by_dehydration_mm3",
            "change_by_matrix_degradation_mm3",
            "change_by_phagocytosis_mm3",
            "change_by_granulation_mm3",
            "change_by_treatment_mm3");

    private static final List<CellState> STATES = Stream.of(MACROPHAGE, DISC_CELL, VESSEL_TIP)
            .flatMap(kind -> kind.states().stream())
            .toList();

    private Synthetic() {}

    /** Figures of this many replicates over 24 months. */
    static RunFigures figures(int replicates, List<Annotation> annotations) {
        return figures(
                "Free fragment at L5/S1, conservative care", courses(900, replicates, 730), annotations, sections());
    }

    static RunFigures figures(
            String title, List<Course> replicates, List<Annotation> annotations, List<Section> sections) {
        return new RunFigures(
                new Metadata(title, "", "Changed: mechanisms.autophagy = off", "scenario made_up, seed 1"),
                replicates,
                annotations,
                sections,
                List.of(),
                new CellMarks(kind -> 20));
    }

    static List<Course> courses(double volume, int replicates, int days) {
        List<Course> courses = new ArrayList<>();
        for (int i = 0; i < replicates; i++) {
            double speed = 1 + 0.5 * Math.sin(1 + 2.4 * i);
            courses.add(course(volume, speed, days));
        }
        return courses;
    }

    private static Course course(double volume, double speed, int days) {
        List<Variable> columns =
                COLUMNS.stream().map(name -> new Variable(name, "1", name)).toList();
        Course course = new Course(columns);
        for (int day = 0; day <= days; day++) {
            course.add(row(volume, speed, day));
        }
        return course;
    }

    private static double[] row(double volume, double speed, int day) {
        double late = 1 / (1 + Math.exp(-(day * speed - 200) / 55.0)) - 1 / (1 + Math.exp(200 / 55.0));
        double swelling = 0.13 * volume * (1 - Math.exp(-day / 9.0));
        double water = -0.35 * volume * (1 - Math.exp(-day / 150.0));
        double matrix = -0.12 * volume * late;
        double eaten = -0.42 * volume * late;
        double granulation = -0.12 * volume * late;
        double now = volume + (((swelling + water) + matrix) + eaten) + granulation;
        double wave = Math.exp(-Math.pow((day * speed - 170) / 90.0, 2));
        return new double[] {
            day,
            now,
            now / volume,
            0.96 * now,
            now / volume,
            0.78 - 0.2 * late,
            0.7 - 0.4 * late,
            1 - 0.8 * late,
            1 - 0.6 * late,
            5200 * wave,
            3900 * Math.exp(-Math.pow((day * speed - 230) / 110.0, 2)),
            40 + 900 * wave,
            120 * wave,
            0.9 - 0.5 * late,
            0.3 + 0.2 * wave,
            0.9 * wave,
            wave > 0.8 ? 2 : wave > 0.3 ? 1 : 0,
            1.8 * wave,
            0.9 * wave,
            80 * wave,
            45 * wave,
            12 * wave + 2,
            9 * wave + 1,
            3 * wave,
            4 + wave,
            1 - late,
            Math.max(1, 7.5 * Math.exp(-day / 60.0) + 1),
            swelling,
            water,
            matrix,
            eaten,
            granulation,
            0
        };
    }

    static List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (double months : new double[] {0, 1, 3, 6, 12, 24}) {
            sections.add(section(months * Time.DAYS_PER_MONTH, 72, 80));
        }
        return sections;
    }

    /** A fragment that shrinks from its rim behind a disc with bone above and below. */
    static Section section(double day, int nx, int ny) {
        int n = nx * ny;
        Section section = new Section(
                Plane.SAGITTAL,
                day,
                nx,
                ny,
                14.4 / nx,
                new byte[n],
                new double[n],
                new double[n],
                new double[n],
                new double[n],
                new double[n],
                new ArrayList<>());
        double size = 1 / (1 + Math.exp((day - 200) / 60)) + 0.03;
        for (int y = 0; y < ny; y++) {
            for (int x = 0; x < nx; x++) {
                fill(section, x, y, size);
            }
        }
        scatter(section, size, day);
        return section;
    }

    private static void fill(Section section, int x, int y, double size) {
        int i = x + section.nx() * y;
        double mm = x * section.voxelMm();
        double up = y * section.voxelMm();
        double r = Math.hypot((mm - 6) / 3.2, (up - 8) / 6.0);
        boolean disc = mm < 1 && up > 4.5 && up < 11.5;
        int kind = mm < 1 ? (disc ? 1 : 0) : mm > 11 ? 4 : r < 1 ? 3 : 2;
        section.kind()[i] = (byte) kind;
        double tissue = kind == 3 ? 1 / (1 + Math.exp((r - size) * 12)) : 0;
        section.tissueFraction()[i] = tissue;
        section.proteoglycan()[i] = tissue * (0.4 + 0.6 * size) * Math.max(0.2, 1 - r);
        double rim = Math.exp(-Math.pow((r - size) * 5, 2));
        section.vessels()[i] = kind == 2 ? 1 + 2 * rim : kind == 3 ? 3 * rim * (1 - size * 0.5) : 0;
        section.t2()[i] =
                kind == 3 ? 0.65 - 0.3 * tissue : kind == 2 ? 0.65 : kind == 4 ? 0.95 : kind == 1 ? 0.25 : 0.4;
        section.enhancedT1()[i] =
                kind == 3 ? 0.25 + 0.6 * rim : kind == 2 ? 0.55 + 0.3 * rim : kind == 4 ? 0.1 : kind == 1 ? 0.25 : 0.45;
    }

    private static void scatter(Section section, double size, double day) {
        for (int i = 0; i < 9000; i++) {
            double turn = i * 2.399963;
            double r = Math.sqrt((i % 3000) / 3000.0);
            CellState state =
                    STATES.get((i / 3000 == 0) ? 2 + (i % 7 == 0 ? 1 : 0) : day < 20 ? 2 : i % 9 == 0 ? 4 : i % 2);
            double reach = DISC_CELL.states().contains(state) ? size * r : size * (1 + 0.2 * r);
            double x = (6 + 3.2 * reach * Math.cos(turn)) / section.voxelMm();
            double y = (8 + 6 * reach * Math.sin(turn)) / section.voxelMm();
            section.cells().add(new Cell(state, x, y));
        }
    }
}
