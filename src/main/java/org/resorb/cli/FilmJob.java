package org.resorb.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.resorb.chart.CellMarks;
import org.resorb.chart.FilmFrame;
import org.resorb.document.InvalidFileException;
import org.resorb.measure.FragmentShape;
import org.resorb.measure.Measures;
import org.resorb.measure.Section;
import org.resorb.run.KeptReplicate;
import org.resorb.run.Kind;
import org.resorb.run.MemoryNeed;
import org.resorb.run.Outcome;
import org.resorb.run.Recording;
import org.resorb.run.Result;
import org.resorb.run.ResultFolder;
import org.resorb.run.RunRecord;
import org.resorb.run.Simulation;
import org.resorb.scenario.Scenario;
import org.resorb.storage.FolderReplacement;
import org.resorb.tissue.Tissue;

/** Runs a replicate of a result again, draws it as it goes, and puts the film in its place if it is that replicate. */
final class FilmJob {
    private static final double TURNS = 2;
    private static final double BEGINNING = 35;

    private final Result result;
    private final int replicate;
    private final int frames;
    private final List<FilmFormat> formats;
    private final Path place;
    private final Console console;
    private final long start = System.nanoTime();
    private final List<FilmFormat.Reel> reels = new ArrayList<>();
    private Measures measures;
    private int drawn;

    FilmJob(Result result, int replicate, int frames, List<FilmFormat> formats, Path place, Console console) {
        this.result = result;
        this.replicate = replicate;
        this.frames = frames;
        this.formats = formats.stream().distinct().toList();
        this.place = place;
        this.console = console;
    }

    void run() throws IOException, InvalidFileException {
        List<String> warnings = result.changes();
        warnings.forEach(warning -> console.note("warning: " + warning));
        KeptReplicate kept = new KeptReplicate(
                result.folder(), ReplicateScenarios.of(result.folder()).scenarios(), replicate);
        Scenario scenario = kept.scenario();
        MemoryNeed.check(scenario, 1);
        try (FolderReplacement folder = ResultFolder.at(place, Kind.FILM)) {
            kept.check(film(scenario, folder.path()));
            double seconds = (System.nanoTime() - start) * 1e-9;
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put("result", result.folder().toString());
            settings.put("--replicate", Integer.toString(replicate));
            settings.put("--frames", Integer.toString(frames));
            settings.put("--format", formats.stream().map(FilmFormat::word).collect(Collectors.joining(",")));
            new RunRecord(
                            Kind.FILM,
                            scenario.name(),
                            settings,
                            "standard",
                            List.of(scenario.seed()),
                            List.of(),
                            1,
                            seconds,
                            warnings)
                    .write(folder.path());
            folder.publish();
            console.say("Film: " + place);
        }
    }

    private Outcome film(Scenario scenario, Path folder) throws IOException {
        FilmFrame frame = new FilmFrame(
                scenario.title(),
                result.courses().get(result.replicates().indexOf(replicate)),
                new CellMarks(scenario.resolution()::cellsPerAgent));
        try (ReplicateProgress progress = new ReplicateProgress(scenario.name(), 1, console)) {
            for (FilmFormat format : formats) {
                reels.add(format.start(folder));
            }
            Outcome outcome = Simulation.of(scenario)
                    .watchedBy((now, hours) -> look(frame, scenario, now, hours))
                    .run(part -> progress.at(1, part), Recording.NUMBERS);
            closeAll();
            return outcome;
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        } finally {
            closeAll();
        }
    }

    /** Several frames may fall into one step; the fragment turns on in them. */
    private void look(FilmFrame frame, Scenario scenario, Tissue now, double hours) {
        if (measures == null) {
            measures = new Measures(
                    now,
                    scenario.imaging(),
                    scenario.pain(),
                    scenario.herniation().volume());
        }
        double due = scenario.duration() / (frames - 1);
        if (drawn == frames || hours < drawn * due - 1e-6) {
            return;
        }
        Section section = measures.section(now, hours);
        FragmentShape shape = Measures.shape(now, hours).orElse(null);
        while (drawn < frames && hours >= drawn * due - 1e-6) {
            add(frame.draw(section, shape, BEGINNING + 360 * TURNS * drawn / frames));
        }
    }

    private void add(BufferedImage image) {
        drawn++;
        for (FilmFormat.Reel reel : reels) {
            try {
                reel.add(image, drawn == frames);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private void closeAll() throws IOException {
        while (!reels.isEmpty()) {
            reels.remove(reels.size() - 1).close();
        }
    }
}
