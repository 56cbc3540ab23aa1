package org.resorb.tissue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;
import org.resorb.space.Archive;

/** The drugs and therapies that act on the patient now. */
public final class Medication {
    private static final double LEAST_EFFECT = 0.01;

    private final List<String> names = new ArrayList<>();
    private final List<Drug> drugs = new ArrayList<>();
    private final double[] level;

    /** Drugs that could be given; none is yet. */
    public Medication(Map<String, Drug> known) {
        known.keySet().stream().sorted().forEach(name -> {
            names.add(name);
            drugs.add(known.get(name));
        });
        level = new double[names.size()];
    }

    /** Gives a dose, in units of the usual dose. */
    public void give(String drug, double doses) {
        level[names.indexOf(drug)] += doses;
    }

    void wearOff(double hours) {
        for (int i = 0; i < level.length; i++) {
            if (level[i] > 0) {
                level[i] *= FastMath.pow(2, -hours / drugs.get(i).halfLife());
            }
        }
    }

    /** True while any drug or therapy has an effect worth the name. */
    public boolean acts() {
        for (int i = 0; i < level.length; i++) {
            if (level[i] > 0 && effect(i) > LEAST_EFFECT) {
                return true;
            }
        }
        return false;
    }

    /** Full effect is 1; half of it at the drug's half-effect level. */
    private double effect(int i) {
        return level[i] / (level[i] + drugs.get(i).halfEffect());
    }

    private interface Property {
        double of(Drug drug);
    }

    private double left(Property blocked) {
        double left = 1;
        for (int i = 0; i < level.length; i++) {
            left *= level[i] > 0 ? 1 - blocked.of(drugs.get(i)) * effect(i) : 1;
        }
        return left;
    }

    private double sum(Property supplied) {
        double sum = 0;
        for (int i = 0; i < level.length; i++) {
            sum += level[i] > 0 ? supplied.of(drugs.get(i)) * effect(i) : 0;
        }
        return sum;
    }

    /** Part of a substance's release or activity that drugs leave. */
    public double left(Substance substance) {
        return substance.canBeBlocked() ? left(substance::blockedBy) : 1;
    }

    /** Part of monocyte entry that drugs leave. */
    public double recruitmentLeft() {
        return left(Drug::blocksRecruitment);
    }

    /** Part of pain that drugs and therapies leave. */
    public double painLeft() {
        return left(Drug::relievesPain);
    }

    /** MCP-1 given, in ng/mL per hour in the fragment. */
    public double mcp1Supply() {
        return sum(Drug::suppliesMcp1);
    }

    /** Rate at which drugs digest proteoglycan, per hour. */
    public double proteoglycanDigestion() {
        return sum(Drug::digestsProteoglycan);
    }

    void archive(Archive archive) {
        archive.numbers("levels of drugs", level, level.length);
    }
}
