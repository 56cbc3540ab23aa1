package org.resorb.patients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.resorb.chance.Chance;
import org.resorb.table.DataTable;

/** Makes up tables of patients whose odds of resorption follow a logistic law that is known. */
public final class MadeUpPatients {
    /** Log odds ratio of an extrusion against a bulge at 6 months. */
    public static final double EXTRUSION = 2.0;
    /** Log odds ratio of each 10 % of end-plate cartilage. */
    public static final double CARTILAGE = -0.8;
    /** Log odds ratio of each doubling of volume. */
    public static final double DOUBLING = 0.5;

    private static final String[] TYPES = {"bulge", "protrusion", "extrusion", "sequestration"};
    private static final double[] BY_TYPE = {0, 1, EXTRUSION, 3.5};
    private static final String HEAD =
            "patient,group,herniation_type,ligament,seed,patient_age_a,herniation_volume_mm3,"
                    + "herniation_migration_mm,herniation_composition_endplate_cartilage_percent,half_time_d,surgery_d,"
                    + "time_d_at_baseline,observed_volume_fraction_at_baseline,t2_signal_at_baseline,"
                    + "rim_enhancement_class_at_baseline,rim_thickness_mm_at_baseline,"
                    + "time_d_at_6_mo,observed_volume_fraction_at_6_mo,time_d_at_12_mo,observed_volume_fraction_at_12_mo";

    private MadeUpPatients() {}

    /** A table of lines, the head first. */
    public static PatientTable of(List<String> lines) {
        return PatientTable.of(DataTable.of("patients.csv", String.join("\n", lines), (f, l, c, w, e, n) -> {}));
    }

    /** A table of so many; the twentieth of them has been operated before 12 months. */
    public static PatientTable table(int count, long seed) {
        return of(lines(count, seed));
    }

    /** The same as a file. */
    public static Path file(Path folder, String name, int count, long seed) throws IOException {
        return Files.write(folder.resolve(name), lines(count, seed));
    }

    private static List<String> lines(int count, long seed) {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        for (int patient = 1; patient <= count; patient++) {
            Chance chance = Chance.of(seed, "made up", 0, 1);
            lines.add(line(patient, new Draws(chance, patient), Chance.seed(seed, patient)));
        }
        return lines;
    }

    private static final class Draws {
        private final Chance chance;
        private final int patient;
        private int next;

        Draws(Chance chance, int patient) {
            this.chance = chance;
            this.patient = patient;
        }

        double uniform() {
            return chance.uniform(patient, next++);
        }
    }

    private static String line(int patient, Draws draws, long seed) {
        int type = (int) (draws.uniform() * 4);
        boolean broken = type >= 2 && draws.uniform() < 0.7;
        String ligament = !broken ? "intact" : type == 3 ? "bypassed" : "perforated";
        double age = 25 + 45 * draws.uniform();
        double doublings = 3 * draws.uniform() - 1.5;
        double migration = type == 3 ? 10 * draws.uniform() : 2 * draws.uniform();
        double cartilage = 50 * draws.uniform() * draws.uniform();
        double t2 = 0.4 + 0.4 * draws.uniform();
        int rim = (int) (3 * draws.uniform());
        double logit = -1.5 + BY_TYPE[type] + DOUBLING * doublings + CARTILAGE * cartilage / 10 + 4 * (t2 - 0.6);
        double sixth = left(logit, draws.uniform());
        double twelfth = Math.min(sixth, left(logit + 0.6, draws.uniform()));
        String last = patient % 20 == 0 ? "" : number(twelfth);
        return String.join(
                ",",
                List.of(
                        Integer.toString(patient),
                        TYPES[type],
                        TYPES[type],
                        ligament,
                        Long.toString(seed),
                        number(age),
                        number(500 * Math.pow(2, doublings)),
                        number(migration),
                        number(cartilage),
                        "",
                        patient % 20 == 0 ? "200" : "",
                        "14,1",
                        number(t2),
                        Integer.toString(rim),
                        number(rim * (0.2 + 0.3 * draws.uniform())),
                        "183",
                        number(sixth),
                        "365",
                        last));
    }

    private static double left(double logit, double uniform) {
        return uniform < 1 / (1 + Math.exp(-logit)) ? 0.5 : 0.9;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
