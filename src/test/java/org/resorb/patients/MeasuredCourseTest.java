package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.document.InvalidFileException;
import org.resorb.measure.Course;
import org.resorb.measure.Variable;

class MeasuredCourseTest {
    @TempDir
    Path folder;

    @Test
    void unitsStandInTheHeadOrInTheCells() throws Exception {
        List<MeasuredVolume> inHead =
                read(false, "time_wk,volume_mL,error_percent", "2,1.5,10").volumes();
        List<MeasuredVolume> inCells =
                read(false, "error,time,volume", "150 mm3,14 d,1.5 mL").volumes();
        for (List<MeasuredVolume> volumes : List.of(inHead, inCells)) {
            assertThat(volumes.get(0).day()).isEqualTo(14);
            assertThat(volumes.get(0).volume()).isCloseTo(1500, within(1e-9));
            assertThat(volumes.get(0).error()).isCloseTo(150, within(1e-9));
            assertThat(volumes.get(0).line()).isEqualTo(2);
        }
    }

    @Test
    void relativeVolumesArePartsOfTheFirstWhateverTheirUnit() throws Exception {
        String[] absolute = {"time_d,volume_mm3,error_mm3", "14,800,80", "100,200,40"};
        String[] percent = {"time_d,volume_percent,error_percent", "14,100,10", "100,25,20"};
        for (String[] lines : List.of(absolute, percent)) {
            List<MeasuredVolume> volumes = read(true, lines).volumes();
            assertThat(volumes.get(0).volume()).isEqualTo(1);
            assertThat(volumes.get(0).error()).isCloseTo(0.1, within(1e-12));
            assertThat(volumes.get(1).volume()).isCloseTo(0.25, within(1e-12));
            assertThat(volumes.get(1).error()).isCloseTo(0.05, within(1e-12));
        }
    }

    @Test
    void aSimulatedCourseIsReadBetweenItsDaysAndRelativeToItsOwnVolumeAtTheFirstMeasurement() throws Exception {
        Course course = course(1000, 800, 400, 300);
        assertThat(read(false, "time_d,volume_mm3,error_mm3", "0.5,9,1", "2,9,1")
                        .predicted(course))
                .containsExactly(900, 400);
        MeasuredCourse relative = read(true, "time_d,volume_mm3,error_mm3", "1,9,1", "2.5,9,1");
        assertThat(relative.predicted(course)).containsExactly(1, 350 / 800.0);
        assertThat(relative.seen(course)).containsExactly(1000 / 800.0, 1, 0.5, 300 / 800.0);
    }

    @Test
    void aMeasurementBeyondTheEndIsFoundButTheLastMonthMayEndHalfADayLater() throws Exception {
        Course course = course(4, 3, 2, 1);
        MeasuredCourse late = read(false, "time_d,volume_mm3,error_mm3", "3.5,9,1", "5,9,1");
        assertThat(late.beyond(course).line()).isEqualTo(3);
        assertThat(read(false, "time_d,volume_mm3,error_mm3", "3.5,9,1").beyond(course))
                .isNull();
    }

    @Test
    void whatAModelErrsIsAddedToErrorsAsPartOfTheFirstVolume() throws Exception {
        String[] lines = {"time_d,volume_mm3,error_mm3", "0,1000,30", "9,500,40"};
        assertThat(read(false, lines).widened(0.03).volumes())
                .extracting(MeasuredVolume::error)
                .containsExactly(Math.hypot(30, 30), 50.0);
        assertThat(read(true, lines).widened(0.03).volumes())
                .extracting(MeasuredVolume::error)
                .containsExactly(0.03, 0.05);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time_d,volume_mm3;1,2 | :1: error: is missing; expected error with units in its cells",
                "Time_wk,volume_mm3,error_mm3;1,2,3 | :1: Time_wk: is unknown; expected time, volume and error; did you mean time_wk?",
                "time_d,volume_mm3,eror_mm3;1,2,3 | :1: eror_mm3: is unknown; expected time, volume and error; did you mean error_mm3?",
                "time_d,time_wk,volume_mm3,error_mm3;1,2,3,4 | :1: time: is given twice",
                "time,volume_mm3,error_mm3;1,2,3 | :2: time: has no unit: 1",
                "time_days,volume_mm3,error_mm3;1,2,3 | :2: time: has an unknown unit: days; expected time with units in its cells, or time_d, time_wk, time_mo; did you mean 1 d?",
                "time_mm,volume_mm3,error_mm3;1,2,3 | :2: time: has the wrong dimension",
                "time_d,volume_mm3,error_mm3;1,900 mm3,3 | :2: volume: has a unit though the head names one",
                "time_d,volume_mm3,error_mm3;1,many,3 | :2: volume: is not a number: \"many\"",
                "time_d,volume_mm3,error_mm3;1,,3 | :2: volume: is not a number: no value",
                "time_d,volume_mm3,error_mm3;1,-2,3 | :2: volume: is below 0",
                "time_d,volume_mm3,error_mm3;1,2,0 | :2: error: is not above 0",
                "time_d,volume_mm3,error_percent;1,2,3;9,0,10 | :3: error: is not above 0; expected one standard deviation of outlining the volume; in mm3 where",
                "time_d,volume_mm3,error_mm3;9,2,1;8,2,1 | :3: time: is before that of the line above",
                "time_d,volume_mm3,error_mm3;-1,2,1 | :2: time: is before the herniation",
                "time_d,volume_percent,error_percent;1,100,3 | :2: volume: is relative: 100 %; expected a volume such as 900 mm3, or the option --relative",
                "time_d,volume_mm3,error_mm3;1,2 | :2: has 2 values; expected 3",
            })
    void aMistakeIsToldWithItsLine(String lines, String message) {
        assertThatThrownBy(() -> read(false, lines.split(";")))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining("volumes.csv" + message);
    }

    @Test
    void aBaselineMayHaveNoErrorButNeedsAVolumeAndASecondMeasurement() throws Exception {
        String head = "time_d,volume_mm3,error_mm3";
        assertThat(read(true, head, "1,500,0", "2,400,9").volumes()).hasSize(2);
        assertThatThrownBy(() -> read(true, head, "1,0,1", "2,400,9"))
                .hasMessageContaining(":2: volume: is 0; expected a volume above 0 to start from");
        assertThatThrownBy(() -> read(true, head, "1,500,9")).hasMessageContaining(":2: volume: is the only one");
    }

    @Test
    void theShippedExampleIsReadAndSaysThatItIsMadeUp() throws Exception {
        Path example = Path.of("scenarios/observed/l5s1_example.csv");
        assertThat(Files.readString(example)).startsWith("# MADE-UP");
        assertThat(MeasuredPatients.read(example, false).volumes()).isGreaterThan(2);
    }

    @Test
    void aMissingFileIsToldByItsName() {
        assertThatThrownBy(() -> MeasuredPatients.read(folder.resolve("none.csv"), false))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining("none.csv: does not exist");
    }

    static Course course(double... volumes) {
        Course course = new Course(List.of(new Variable("time_d", "d", ""), new Variable("mri_volume_mm3", "mm3", "")));
        for (int day = 0; day < volumes.length; day++) {
            course.add(new double[] {day, volumes[day]});
        }
        return course;
    }

    private MeasuredCourse read(boolean relative, String... lines) throws IOException, InvalidFileException {
        Path file = Files.writeString(folder.resolve("volumes.csv"), String.join("\n", lines) + "\n");
        return MeasuredPatients.read(file, relative).courses().get(0);
    }
}
