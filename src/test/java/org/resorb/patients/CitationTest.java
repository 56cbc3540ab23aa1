package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.resorb.evidence.Bibliography;
import org.resorb.evidence.Publication;

class CitationTest {
    private final Bibliography bibliography = Bibliography.shipped();

    @Test
    void everyClaimNumberAndFactNamesAKnownSource() {
        assertThat(Citation.all(bibliography.keys()))
                .hasSizeGreaterThan(100)
                .allSatisfy(one -> assertThat(bibliography.find(one.source()))
                        .as("%s of %s", one.source(), one.by())
                        .isPresent());
    }

    @Test
    void whatIsNamedByAFactMayBeUsedForIt() throws Exception {
        assertUsed("calibration", Publication.Use.TUNE);
        assertUsed("validation", Publication.Use.TEST);
    }

    private void assertUsed(String file, Publication.Use use) throws Exception {
        for (Fact fact : FactFile.read(file)) {
            for (String key : fact.sources()) {
                assertThat(bibliography.find(key).map(Publication::uses).orElseThrow())
                        .as("%s: %s is for %s", fact.key(), key, use)
                        .contains(use);
            }
        }
    }

    @Test
    void citationsSayWhatNamesThem() {
        assertThat(of("haro2000b")).contains("claim of inflammation", "fact C9_mmp7_loss");
        assertThat(of("ernst1994")).contains("mechanisms.macrophage_infiltration.mcp1_half");
    }

    @Test
    void aNumberThatNamesASourceInItsNoteIsCitedWithItsStatus() {
        assertThat(of("daghighi2014")).contains("herniation.migration (assumed)");
        assertThat(of("wilke1999")).contains("mechanisms.dehydration.covered_load (calibrated)");
        assertThat(of("leemasawatdigul2012")).contains("substances.mcp1.diffusivity (in a note)");
    }

    private List<String> of(String source) {
        return Citation.all(bibliography.keys()).stream()
                .filter(one -> one.source().equals(source))
                .map(Citation::by)
                .toList();
    }
}
