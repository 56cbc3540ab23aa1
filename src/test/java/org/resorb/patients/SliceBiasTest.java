package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resorb.table.CaptionedTable;
import org.resorb.table.DataTable;
import org.resorb.table.TableRow;

class SliceBiasTest {
    @TempDir
    private Path folder;

    private List<CohortGroup> groups(Map<String, String> settings) throws Exception {
        return CohortFile.read(Cohorts.file(folder, Cohorts.SMALL).toString(), CohortChanges.NONE.scenario(settings))
                .groups();
    }

    @Test
    void aCohortOfSlicesIsToldHowWholeFragmentsOfItsTypesDiffer() throws Exception {
        CaptionedTable told = SliceBias.of(groups(Map.of())).orElseThrow();
        assertThat(told.words()).contains("slices", "points", "results/0008");
        assertThat(told.rows()).hasSize(3);
        assertThat(told.rows().get(0))
                .containsExactly("herniation", "followed as both", "3 mo", "6 mo", "12 mo", "24 mo");
        assertThat(told.rows().get(1)).startsWith("bulge");
        assertThat(told.rows().get(2)).startsWith("sequestration");
        assertThat(told.rows().get(2)[5])
                .startsWith(EstimateText.number(100 * kept("sequestration", "difference_24_mo")));
    }

    private static double kept(String type, String quantity) throws Exception {
        return DataTable.read(Path.of("results/0008-two-or-three-dimensions/conversion.csv")).rows().stream()
                .filter(row ->
                        row.text("type").equals(type) && row.text("quantity").equals(quantity))
                .mapToDouble((TableRow row) -> row.number("estimate"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCohortOfWholeFragmentsIsNot() throws Exception {
        assertThat(SliceBias.of(groups(Map.of("resolution.dimensions", "3")))).isEmpty();
    }
}
