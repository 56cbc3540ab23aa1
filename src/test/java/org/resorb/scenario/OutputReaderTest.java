package org.resorb.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.document.InvalidFileException;
import org.resorb.measure.VoxelField;
import org.resorb.measure.VoxelFields;

class OutputReaderTest {
    private static final String HEAD = "name: case\nextends: sequestration\nduration: 100 d\n";

    @TempDir
    Path folder;

    private ScenarioFile read(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("case.yaml"), HEAD + text);
        return ScenarioFile.read(file.toString(), Map.of());
    }

    private FieldOutput fields(String text) throws Exception {
        return read("output: {fields: " + text + "}\n").scenario().output().fields();
    }

    private static List<String> names(FieldOutput output) {
        return output.fields().stream().map(VoxelField::name).toList();
    }

    @Test
    void withoutAWordNothingIsWrittenAndTheResolvedFileSaysNothingOfIt() throws Exception {
        ScenarioFile file = read("");
        assertThat(file.scenario().output()).isEqualTo(new Output(null, false));
        assertThat(file.toYaml()).doesNotContain("output");
        assertThat(fields("off")).isNull();
    }

    @Test
    void whatIsNamedIsWrittenAndNothingElse() throws Exception {
        FieldOutput output = fields(
                "{days: [90, 0, 6 wk, end], substances: [mmp3, tnf], matrix: [water], cells: true, format: [vti, npy]}");
        assertThat(output.days()).containsExactly(0, 42, 90, 100);
        assertThat(names(output)).containsExactly("mmp3", "tnf", "water");
        assertThat(output.cells()).isTrue();
        assertThat(output.formats()).containsExactly(FieldFormat.VTI, FieldFormat.NPY);
        assertThat(fields("{cells: true}").fields()).isEmpty();
        assertThat(fields("{substances: [mmp3]}").cells()).isFalse();
    }

    @Test
    void whereNothingIsNamedEverythingOfTheLastDayIsWritten() throws Exception {
        FieldOutput output = fields("{format: [hdf5]}");
        assertThat(output.days()).containsExactly(100);
        assertThat(output.fields()).isEqualTo(VoxelFields.DECLARED.all());
        assertThat(output.cells()).isTrue();
        assertThat(fields("{}").formats()).containsExactly(FieldFormat.NPY);
    }

    @Test
    void theLastDayIsTheLastWholeOne() throws Exception {
        assertThat(ScenarioFile.read(
                                "sequestration", Map.of("duration", "1 mo", "output.fields", "{substances: [tnf]}"))
                        .scenario()
                        .output()
                        .fields()
                        .days())
                .containsExactly(30);
    }

    @Test
    void theResolvedFileMeansTheSame() throws Exception {
        ScenarioFile file = read(
                "output:\n  regions: true\n  fields:\n    days: [0, 6 wk, end]\n    matrix: [collagen]\n    format: [zarr]\n");
        for (String text : List.of(file.toYaml(), file.toJson())) {
            Path again = Files.writeString(folder.resolve("again.yaml"), text);
            assertThat(ScenarioFile.read(again.toString(), Map.of()).scenario().output())
                    .isEqualTo(file.scenario().output());
        }
    }

    @Test
    void whatExtendsAScenarioSaysOnlyWhatDiffers() throws Exception {
        read("output: {regions: true, fields: {days: [3], format: [vti]}}\n");
        Path above = Files.writeString(
                folder.resolve("above.yaml"), "name: above\nextends: case.yaml\noutput: {fields: {days: [5]}}\n");
        Output output = ScenarioFile.read(above.toString(), Map.of()).scenario().output();
        assertThat(output.regions()).isTrue();
        assertThat(output.fields().days()).containsExactly(5, 100);
        assertThat(output.fields().formats()).containsExactly(FieldFormat.VTI);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {format: [vtk]}                | format[0]: is unknown: vtk; expected one of npy, hdf5, zarr, vti, nifti, openvt; did you mean vti?
            {format: [dicom]}              | format[0]: is unknown: dicom; expected one of npy, hdf5, zarr, vti, nifti, openvt
            {format: npy}                  | format: is not a list; expected a list such as [npy]
            {format: [npy, npy]}           | format[1]: is npy a second time; expected each once
            {substances: [tnf, mmp13]}     | substances[1]: is unknown: mmp13; expected one of mmp7, … did you mean mmp3?
            {matrix: [waters]}             | matrix[0]: is unknown: waters; … did you mean water?
            {images: [t2]}                 | images[0]: is unknown: t2; expected one of t2_signal
            {days: [101]}                  | days[0]: is not within the run: 101; expected a day from 0 to 100
            {days: [-1]}                   | days[0]: has no unit: -1; expected a day from 0 to 100
            {days: [-1 d]}                 | days[0]: is not within the run: -1 d; expected a day from 0 to 100
            {days: [5 mo]}                 | days[0]: is not within the run: 5 mo
            {days: [last]}                 | days[0]: is unknown: last; expected a day from 0 to 100, a time such as 6 wk, or end
            {days: [ende]}                 | days[0]: is unknown: ende; … did you mean end?
            {days: [3, 3]}                 | days[1]: is day 3 a second time; expected each day once
            {days: [100, end]}             | days[1]: is day 100 a second time; expected each day once
            {days: [14, 2 wk]}             | days[1]: is day 14 a second time; expected each day once
            {days: 3}                      | days: is not a list; expected a list such as [0, 30, 90]
            {days: [[1]]}                  | days[0]: is not a single value
            {days: ['']}                   | days[0]: has no value
            {day: [3]}                     | day: is an unknown key; did you mean days?
            {cells: ja}                    | cells: is unknown: ja; expected true or false
            yes                            | fields: is not a section; expected off, or keys: days, substances
            """)
    void whatIsWrongIsToldAtItsLine(String fields, String says) {
        InvalidFileException refused =
                catchThrowableOfType(InvalidFileException.class, () -> read("output:\n  fields: " + fields + "\n"));
        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.problems().get(0).line()).isEqualTo(5);
        assertThat(refused.problems().get(0).toString())
                .contains("output.fields")
                .containsSubsequence(says.split(" … "));
    }

    @Test
    void whatItVariesIsNoPartOfTheModel() {
        assertThat(RunKeys.belongToTheRun("output.fields.days")).isTrue();
        assertThat(RunKeys.belongToTheRun("output.regions")).isTrue();
        assertThat(RunKeys.belongToTheRun("outputs")).isFalse();
    }
}
