package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.document.InvalidFileException;
import org.resorb.table.Sheets;

class MeasuredPatientsTest {
    private static final String HEAD = "patient,time_d,volume_mm3,error_percent,age";

    @TempDir
    Path folder;

    @Test
    void patientsHaveVisitsOfTheirOwnCovariatesAndMissingValuesInTextAndInAWorkbookAlike() throws Exception {
        String[] lines = {
            HEAD,
            "P1,0,900,10,45",
            "P2,3,500,10,",
            "P1,92,,,",
            "P1,180,300,12,45",
            ",,,,",
            "P2,100,NA,NA,61",
            "P2,110,400,10,NA"
        };
        MeasuredPatients text = read(lines);
        Path book = folder.resolve("volumes.xlsx");
        Sheets.write(book, String.join("\n", lines).replace(',', '\t'));
        for (MeasuredPatients read : List.of(text, MeasuredPatients.read(book, false))) {
            assertThat(read.named()).isTrue();
            assertThat(read.missing()).isEqualTo(2);
            assertThat(read.covariates()).containsExactly("age");
            assertThat(read.patients()).extracting(MeasuredPatient::name).containsExactly("P1", "P2");
            assertThat(read.patients().get(0).course().volumes())
                    .containsExactly(new MeasuredVolume(2, 0, 900, 90), new MeasuredVolume(5, 180, 300, 36));
            assertThat(read.patients().get(0).covariates()).containsEntry("age", "45");
            assertThat(read.patients().get(1).covariates()).containsEntry("age", "61");
            assertThat(read.patients().get(1).course().volumes()).hasSize(2);
        }
    }

    @Test
    void relativeVolumesArePartsOfEachPatientsOwnFirstOne() throws Exception {
        Path file = write(HEAD, "P1,0,900,10,45", "P2,3,500,10,", "P1,92,450,10,", "P2,180,100,12,45");
        assertThat(MeasuredPatients.read(file, true).courses())
                .extracting(course -> course.volumes().get(1).volume())
                .containsExactly(0.5, 0.2);
        assertThatThrownBy(() -> MeasuredPatients.read(write(HEAD, "P1,0,900,10,", "P1,9,8,10,", "P2,3,5,10,"), true))
                .hasMessageContaining(":4: volume: is the only one; expected a second volume");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P1,2026-03-01,900,10,45 | :2: time: is a date: 2026-03-01; expected the time since herniation, such as 42",
                "P1,1.3.2026,900,10,45 | :2: time: is a date: 1.3.2026",
                "P1,3/1/26,900,10,45 | :2: time: is a date: 3/1/26",
                "P1,1 March 2026,900,10,45 | :2: time: is a date: 1 March 2026",
                "P1,46082,900,10,45 | :2: time: is more than 100 years after the herniation: day 46082; expected the time",
                "P1,0,-900,10,45 | :2: volume: is below 0",
                "P1,0,900,0,45 | :2: error: is not above 0",
                "P1,0,1e300,10,45 | :2: volume: is larger than any disc: 1E+300 mm3; expected a volume below 100 mL",
                "P1,0,900,1e-300,45 | :2: error: is smaller than anybody can read",
                "P1,0,900,,45 | :2: error: is not a number: no value",
                "P1,0,,,45 | :2: volume: was never measured in this patient; expected one at least",
                ",0,900,10,45 | :2: patient: is empty; expected a pseudonym in every line",
                "P1,0,900,10,45;P1,9,800,10,;P1,0,700,10, | :4: time: is before that of line 3, of the same patient; expected times since herniation in their order; are these two patients of one name?",
                "P1,0,900,10,45;P1,0,700,10, | :3: time: is that of line 2, of the same patient; expected each time once; are these two",
                "P1,0,900,10,45;P1,9,700,10,61 | :3: age: is 61, but 45 in a line above of the same patient; expected one value for one patient; are these two patients of one name?",
                "P1,0,900,10,45;p 1,9,700,10,45 | :3: patient: is p 1, but P1 in line 2; expected one spelling for one patient",
                "P1,0,900,1e300,45 | :2: error: is too large: 1E+300 %; expected one standard deviation of outlining",
                "'P1,0,900,10,\"50,5\"' | :2: age: has a decimal comma: 50,5",
                ",,,, | :1: has no measurements; expected a line a measurement below the head",
            })
    void aMistakeIsToldWithItsLine(String lines, String message) {
        assertThatThrownBy(() -> read(HEAD + ";" + lines))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining("volumes.csv" + message);
    }

    @Test
    void volumesOfAPatientAreAllInPercentOrNone() throws Exception {
        Path file = write("patient,time_d,volume,error", "P1,1,500 mm3,10 %", "P1,4,80 %,10 %");
        assertThatThrownBy(() -> MeasuredPatients.read(file, true))
                .hasMessageContaining(":3: volume: is 80 %, but the first one of the patient is 500 mm3");
    }

    @Test
    void anotherColumnIsACovariateUnlessOneThatIsNeededIsMissingAndItComesNear() throws Exception {
        assertThatThrownBy(() -> read("patient,Time_wk,volume_mm3,error_mm3,age", "P1,0,900,9,45"))
                .hasMessageContaining(":1: time: is missing")
                .hasMessageContaining(":1: Time_wk: is unknown")
                .hasMessageContaining("did you mean time_wk?")
                .hasMessageNotContaining("age");
        assertThatThrownBy(() -> read("Patient,time_wk,volume_mm3,error_mm3", "P1,0,900,9"))
                .hasMessageContaining("Patient: is unknown; expected time, volume and error; did you mean patient?");
        assertThatThrownBy(() -> read("age,time_wk,volume_mm3,error_mm3", "45,0,900,9"))
                .hasMessageContaining(
                        "age: is unknown; expected time, volume and error, and patient where there are many");
        assertThatThrownBy(() -> read(HEAD)).hasMessageContaining("volumes.csv:1: has no rows");
    }

    @Test
    void noNameIsSuggestedThatNobodyCouldGive() {
        assertThatThrownBy(() -> read("time_wk,volume_mm3,error_mm3,tip_cells", "0,900,9,1"))
                .hasMessageContaining("tip_cells: is unknown")
                .hasMessageNotContaining("time_cells");
    }

    @Test
    void aWorkbookIsToldWhatIsWrongWithItsRowsDatesPercentsAndFormulas() throws Exception {
        assertThatThrownBy(() -> workbook("P1\tdate:46082\t900\t10"))
                .hasMessageContaining("volumes.xlsx:2: time: is a date: 2026-03-01");
        assertThatThrownBy(() -> workbook("P1\t0\t900\tpercent:0.1"))
                .hasMessageContaining("volumes.xlsx:2: error: has a unit though the head names one: 10 %");
        assertThatThrownBy(() -> workbook("\n\nP1\t0\t-3.5\t10"))
                .hasMessageContaining("volumes.xlsx:4: volume: is below 0");
        assertThat(workbook("P1\t0\tformula:900\t10").courses().get(0).volumes())
                .containsExactly(new MeasuredVolume(2, 0, 900, 90));
        assertThat(workbook("P1\t0\t0.30000000000000004\t10")
                        .courses()
                        .get(0)
                        .volumes()
                        .get(0)
                        .volume())
                .isEqualTo(0.3);
    }

    @Test
    void anEmptySheetAndFilesThatAreNoWorkbookAreToldInWords() throws Exception {
        Path book = folder.resolve("volumes.xlsx");
        Sheets.write(book, "");
        assertThatThrownBy(() -> MeasuredPatients.read(book, false))
                .hasMessageContaining(
                        "volumes.xlsx: has nothing on its first sheet, Patients; expected a head of names");
        byte[] whole = Files.readAllBytes(Sheets.write(book, HEAD.replace(',', '\t') + "\nP1\t0\t9\t9\t9"));
        Files.write(book, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> MeasuredPatients.read(book, false))
                .hasMessageContaining("volumes.xlsx: cannot be read as a workbook; expected a workbook saved as .xlsx");
        Files.writeString(book, HEAD);
        assertThatThrownBy(() -> MeasuredPatients.read(book, false)).hasMessageContaining("is no workbook of Excel");
        for (String name : List.of("empty.xlsx", "empty.ods")) {
            Path empty = Files.write(folder.resolve(name), new byte[0]);
            assertThatThrownBy(() -> MeasuredPatients.read(empty, false))
                    .hasMessageContaining(name + ": is no workbook of Excel; expected a workbook saved as .xlsx");
        }
        Path old = Files.write(
                folder.resolve("volumes.xls"),
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1});
        assertThatThrownBy(() -> MeasuredPatients.read(old, false))
                .hasMessageContaining("is a workbook of the old kind or one with a password");
        assertThatThrownBy(() -> MeasuredPatients.read(folder.resolve("none.xlsx"), false))
                .hasMessageContaining("none.xlsx: does not exist");
    }

    /** A byte that is changed anywhere is a mistake in words, or changes nothing that is read. */
    @Test
    void aDamagedWorkbookIsNeverAStackTrace() throws Exception {
        Path book = folder.resolve("volumes.xlsx");
        byte[] whole = Files.readAllBytes(Sheets.write(book, HEAD.replace(',', '\t') + "\nP1\t0\t9\t9\t9"));
        for (int i = 0; i < whole.length; i += 7) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x15;
            Files.write(book, damaged);
            try {
                assertThat(MeasuredPatients.read(book, false).patients()).isNotEmpty();
            } catch (InvalidFileException told) {
                assertThat(told).hasMessageContaining("volumes.xlsx");
            }
        }
    }

    @Test
    void theShippedExampleIsReadAndSaysThatItIsMadeUp() throws Exception {
        Path example = Path.of("scenarios/observed/patients_example.csv");
        assertThat(Files.readString(example)).startsWith("# MADE-UP");
        MeasuredPatients read = MeasuredPatients.read(example, true);
        assertThat(read.patients()).hasSize(14);
        assertThat(read.missing()).isPositive();
    }

    private MeasuredPatients workbook(String row) throws IOException, InvalidFileException {
        Path book = folder.resolve("volumes.xlsx");
        Sheets.write(book, "patient\ttime_d\tvolume_mm3\terror_percent\n" + row);
        return MeasuredPatients.read(book, false);
    }

    private MeasuredPatients read(String... lines) throws IOException, InvalidFileException {
        return MeasuredPatients.read(write(lines), false);
    }

    private Path write(String... lines) throws IOException {
        String text = String.join("\n", lines).replace(";", "\n") + "\n";
        return Files.writeString(folder.resolve("volumes.csv"), text);
    }
}
