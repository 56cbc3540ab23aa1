package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.resorb.document.Node;
import org.resorb.document.Problems;
import org.resorb.document.YamlReader;
import org.resorb.evidence.Bibliography;
import org.resorb.table.DataTable;

class ExplainSourcesTest {
    @Test
    void allSourcesAreALineEach() {
        Said said = Said.by("explain", "--sources");
        assertThat(said.code()).isZero();
        assertThat(said.out().lines()).hasSize(1 + Bibliography.shipped().all().size());
        assertThat(said.out()).contains("10.1007/s00586-014-3587-1");
    }

    @Test
    void aKeyIsShownWithAllThatNamesIt() {
        assertThat(Said.by("explain", "--sources", "seo2016").out())
                .contains("doi       10.1007/s00586-014-3587-1\n")
                .contains("read      abstract\n")
                .contains("fact C4_grew");
    }

    @Test
    void aParameterIsShownWithItsOriginAndItsSources() {
        assertThat(Said.by("explain", "--sources", "neovascularization.tip_speed")
                        .out())
                .startsWith("mechanisms.neovascularization.tip_speed = 10 um/h, sourced")
                .contains("key       clark");
        assertThat(Said.by("explain", "--sources", "mechanisms.neovascularization.tip_speed")
                        .out())
                .contains("key       clark");
        assertThat(Said.by("explain", "--sources", "herniation.migration").out())
                .startsWith("herniation.migration = 2 mm, assumed: ")
                .contains("key       daghighi2014", "herniation.migration (assumed)");
        assertThat(Said.by("explain", "--sources", "patient.timp").out()).contains("= 1, scale: the typical patient");
    }

    @Test
    void programsGetTablesAndJson() {
        Problems problems = new Problems();
        DataTable csv = DataTable.of(
                "s.csv", Said.by("explain", "--sources", "--format", "csv").out(), problems::add);
        assertThat(csv.names()).startsWith("key", "topic", "authors").endsWith("cited_by");
        assertThat(csv.rows()).hasSize(Bibliography.shipped().all().size());
        String json =
                Said.by("explain", "--sources", "autophagy", "--format", "json").out();
        assertThat(YamlReader.value("json", json, problems)).isInstanceOf(Node.Items.class);
        assertThat(json).contains("\"key\": \"atg5\"").contains("\"claim of autophagy\"");
        DataTable parameters =
                DataTable.of("p.csv", Said.by("explain", "--format", "csv").out(), problems::add);
        assertThat(parameters.names())
                .startsWith("parameter", "default", "unit")
                .endsWith("meaning");
        assertThat(parameters.rows()).hasSizeGreaterThan(300);
        assertThat(problems.count()).isZero();
    }

    @Test
    void theEndOfANameIsAnsweredWithTheWholeNames() {
        assertThat(Said.by("explain", "--sources", "tip_speed").err())
                .contains("mechanism tip_speed; did you mean mechanisms.neovascularization.tip_speed?");
        assertThat(Said.by("explain", "--sources", ".tip_speed").err())
                .contains("did you mean mechanisms.neovascularization.tip_speed?");
    }

    @Test
    void aParameterWithoutSourcesAskedForIsToldWhereItStands() {
        assertThat(Said.by("explain", "herniation.volume").err())
                .contains("there is no mechanism or section herniation.volume; it stands in herniation, and resorb"
                        + " explain --sources herniation.volume tells where it comes from");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearest() {
        Said said = Said.by("explain", "--sources", "seo2061");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("there is no source, parameter or mechanism seo2061; did you mean seo2016?");
    }
}
