package org.resorb.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.FastMath;
import org.resorb.chance.Chance;
import org.resorb.chance.Shuffle;
import org.resorb.quantity.NineDigits;
import org.resorb.statistics.Design;
import org.resorb.statistics.LatinHypercube;
import org.resorb.statistics.Normal;

/**
 * Patients who differ at random in their traits. Each trait is stratified as in a {@link LatinHypercube}; traits that go
 * together are tied by a Gaussian copula, whose rank correlation r is that of a normal pair with correlation 2 sin(π r / 6)
 * (Kruskal 1958, doi 10.1080/01621459.1958.10501481). A draw is keyed by the trait's name, so a further trait leaves the
 * others as they were, and two studies with the same seed have the same patients.
 *
 * <p>Beside them may stand the rows of a list, each with a value for some more factors: either all patients at each row,
 * row by row, or one row a patient in turn. Each may be run with several seeds, all patients with the first of theirs before any
 * with the second.
 */
final class Patients implements Design {
    private static final double LEAST = 1e-9;
    private static final int HUNDRED = 100;

    /**
     * Two traits that go together.
     *
     * @param first name of a factor
     * @param second name of another
     * @param rank Spearman's correlation, above −1 and below 1
     */
    record Tie(String first, String second, double rank) {}

    /**
     * The rows of a list.
     *
     * @param rows how many, 0 for no list
     * @param factors how many factors it has, which stand behind the traits
     * @param crossed true for all patients at each row
     */
    record Listing(int rows, int factors, boolean crossed) {
        static final Listing NONE = new Listing(0, 0, false);
    }

    private final int patients;
    private final int seeds;
    private final Listing listing;
    private final Shuffle[] strata;
    private final Chance[] places;
    private final double[][] mixing;

    /**
     * Patients of these traits.
     *
     * @param seeds that each patient is run with
     * @throws IllegalArgumentException if no traits can go together like that
     */
    Patients(int patients, int seeds, List<String> traits, List<Tie> ties, Listing listing, long seed) {
        this.patients = patients;
        this.seeds = seeds;
        this.listing = listing;
        strata = new Shuffle[traits.size()];
        places = new Chance[traits.size()];
        for (int i = 0; i < strata.length; i++) {
            strata[i] = Shuffle.of(seed, "stratum of " + traits.get(i), 0, patients);
            places[i] = Chance.of(seed, "patients' " + traits.get(i), 0, 1);
        }
        mixing = ties.isEmpty() ? null : mixing(traits, ties);
    }

    private static double[][] mixing(List<String> traits, List<Tie> ties) {
        double[][] whole = factor(traits, ties);
        if (whole != null) {
            return whole;
        }
        for (int i = ties.size() - 1; i >= 0; i--) {
            String possible = possible(traits, ties, i);
            if (!possible.isEmpty()) {
                throw contradiction(ties.get(i), "which leave it " + possible);
            }
        }
        throw contradiction(ties.get(ties.size() - 1), "nor can others of them");
    }

    private static IllegalArgumentException contradiction(Tie tie, String why) {
        return new IllegalArgumentException(
                "that of " + tie.first + " with " + tie.second + " cannot be " + NineDigits.text(tie.rank)
                        + " beside the others, " + why + ": together they are not positive definite");
    }

    /** The ranks, in hundredths, that one of them may have if the others stay; empty if there are none. */
    private static String possible(List<String> traits, List<Tie> ties, int changed) {
        List<Tie> others = new ArrayList<>(ties);
        double low = Double.NaN;
        double high = Double.NaN;
        for (int hundredths = 1 - HUNDRED; hundredths < HUNDRED; hundredths++) {
            double rank = (double) hundredths / HUNDRED;
            others.set(changed, new Tie(ties.get(changed).first, ties.get(changed).second, rank));
            if (factor(traits, others) != null) {
                low = Double.isNaN(low) ? rank : low;
                high = rank;
            }
        }
        return Double.isNaN(low) ? "" : NineDigits.text(low) + " to " + NineDigits.text(high);
    }

    /** The lower triangle whose product with itself the correlations are; null if they are not positive definite. */
    private static double[][] factor(List<String> traits, List<Tie> ties) {
        RealMatrix correlation = MatrixUtils.createRealIdentityMatrix(traits.size());
        for (Tie tie : ties) {
            double normal = 2 * FastMath.sin(FastMath.PI * tie.rank / 6);
            int first = traits.indexOf(tie.first);
            int second = traits.indexOf(tie.second);
            correlation.setEntry(first, second, normal);
            correlation.setEntry(second, first, normal);
        }
        try {
            return new CholeskyDecomposition(correlation).getL().getData();
        } catch (NonPositiveDefiniteMatrixException contradiction) {
            return null;
        }
    }

    @Override
    public long rows() {
        return Math.multiplyExact(listing.crossed ? listing.rows : 1L, people());
    }

    @Override
    public long twin(long row) {
        return row % people();
    }

    /** Patients, each as often as he or she has seeds. */
    private long people() {
        return (long) patients * seeds;
    }

    @Override
    public double[] at(long row) {
        Objects.checkIndex(row, rows());
        int patient = (int) (row % patients);
        double[] at = new double[strata.length + listing.factors];
        for (int i = 0; i < strata.length; i++) {
            at[i] = (strata[i].at(patient) + places[i].uniform(patient, 0)) / patients;
        }
        if (mixing != null) {
            mix(at);
        }
        if (listing.rows > 0) {
            long listed = listing.crossed ? row / people() : patient % listing.rows;
            Arrays.fill(at, strata.length, at.length, (listed + 0.5) / listing.rows);
        }
        return at;
    }

    /** Traits that go with no other keep their place to the last bit. */
    private void mix(double[] at) {
        double[] normal = new double[strata.length];
        for (int i = 0; i < normal.length; i++) {
            normal[i] = Normal.quantile(FastMath.min(1 - LEAST, FastMath.max(LEAST, at[i])));
        }
        for (int i = 0; i < normal.length; i++) {
            double sum = 0;
            for (int j = 0; j <= i; j++) {
                sum += mixing[i][j] * normal[j];
            }
            at[i] = mixing[i][i] == 1 ? at[i] : Normal.probability(sum);
        }
    }
}
