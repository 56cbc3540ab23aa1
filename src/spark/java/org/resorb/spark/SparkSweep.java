package org.resorb.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.resorb.cli.Mistakes;
import org.resorb.cli.OnError;
import org.resorb.cli.PluginOptions;
import org.resorb.cli.StudyOptions;
import org.resorb.study.Gathering;
import org.resorb.study.ResultCollector;
import org.resorb.study.SerializedStudy;
import org.resorb.study.Study;
import org.resorb.study.Tally;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import scala.Function1;
import scala.collection.Iterator;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/**
 * The runs of a study as a Spark job. Executors do runs and keep nothing; their lines come to the driver, which appends
 * them to the folder of the sweep. So only the driver needs the folder, and whatever Spark does twice counts once.
 */
@Command(
        name = "SparkSweep",
        description = "Does the runs of a study on Apache Spark and gathers them in tables; goes on where it was.",
        footer = {
            "",
            "Example:",
            "  spark-submit --class org.resorb.spark.SparkSweep resorb.jar ablation --out ablation",
            "",
            "Exit codes: 0 all runs done, 1 some failed or are missing, 2 nothing was run."
        })
public final class SparkSweep implements Callable<Integer> {
    /** Runs of one job: what the driver holds, however many there are. */
    private static final int MOST_RUNS = 100_000;

    /** A task is lost as a whole with its machine, and costs some milliseconds, so it is short but not always one run. */
    private static final int RUNS_PER_TASK = 10;

    private static final int ENOUGH_TASKS = 1000;

    @Mixin
    private StudyOptions options;

    @Mixin
    private PluginOptions plugins;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the sweep; default: results/NAME.")
    private Path out;

    @Option(
            names = "--on-error",
            paramLabel = "WORD",
            description = "When a run fails: continue (default), or stop and start no more.")
    private OnError onError = OnError.CONTINUE;

    @Spec
    private CommandSpec spec;

    @Option(names = "--help", usageHelp = true, description = "Show this and end.")
    private boolean help;

    /** By the thread that takes results. */
    private volatile boolean isStopped;

    private SparkSweep() {}

    /** What spark-submit starts. */
    public static void main(String[] arguments) {
        Mistakes mistakes = new Mistakes();
        System.exit(new CommandLine(new SparkSweep())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(mistakes)
                .setExecutionExceptionHandler(mistakes)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        plugins.install();
        List<Path> jars = sendable(PluginOptions.files());
        Study study = options.read();
        study.warnings().forEach(warning -> System.err.println("warning: " + warning));
        Path folder = out != null ? out : Path.of("results", study.name());
        // Results are written and forgotten as they come, so their sum is no danger to the driver.
        SparkConf conf = new SparkConf().setIfMissing("spark.driver.maxResultSize", "0");
        SerializedStudy sent = SerializedStudy.of(study);
        try (JavaSparkContext spark = new JavaSparkContext(conf);
                ResultCollector intake = ResultCollector.of(study, folder, spark.defaultParallelism())) {
            jars.forEach(jar -> spark.addJar(jar.toAbsolutePath().toString()));
            Tally before = intake.before();
            System.err.println(
                    study.name() + ": " + before.runs() + " runs, " + before.done() + " of them done before");
            boolean goesOn = true;
            for (List<Long> runs = intake.next(MOST_RUNS); goesOn && !runs.isEmpty(); runs = intake.next(MOST_RUNS)) {
                goesOn = work(spark, sent, runs, intake);
            }
            if (!goesOn) {
                System.err.println("Stopped at the first failed run; the same command goes on from here.");
            }
        }
        return gather(study, folder);
    }

    /** Spark sends files to its executors, no folders. */
    private List<Path> sendable(List<Path> files) {
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                String reason =
                        file + " is a folder of classes, which Spark cannot send to its executors; expected a jar";
                throw new ParameterException(spec.commandLine(), reason);
            }
        }
        return files;
    }

    /** Does runs; false if one failed and that ends it. */
    private boolean work(JavaSparkContext spark, SerializedStudy sent, List<Long> runs, ResultCollector intake)
            throws Exception {
        int tasks = Math.max(Math.min(runs.size(), ENOUGH_TASKS), runs.size() / RUNS_PER_TASK);
        JavaRDD<byte[]> lines = spark.parallelize(runs, tasks).mapPartitions(some -> lines(sent, some));
        // Spark hands over the result of each task once, whatever it had to try twice, and as soon as it is there.
        try {
            spark.sc()
                    .runJob(
                            lines.rdd(),
                            (Function1<Iterator<byte[]>, byte[][]> & Serializable) SparkSweep::array,
                            (task, result) -> take(intake, result, spark),
                            ClassTag$.MODULE$.apply(byte[][].class));
        } catch (Exception failed) {
            if (failed.getCause() instanceof UncheckedIOException full) {
                throw full.getCause();
            }
            if (!isStopped) {
                throw failed;
            }
        }
        return !isStopped;
    }

    /** On an executor, where plug-ins are on the class path. */
    private static java.util.Iterator<byte[]> lines(SerializedStudy sent, java.util.Iterator<Long> runs)
            throws Exception {
        new PluginOptions().install();
        List<byte[]> lines = new ArrayList<>();
        runs.forEachRemaining(run -> lines.add(sent.line(run)));
        return lines.iterator();
    }

    private static byte[][] array(Iterator<byte[]> lines) {
        List<byte[]> all = new ArrayList<>();
        while (lines.hasNext()) {
            all.add(lines.next());
        }
        return all.toArray(byte[][]::new);
    }

    /** Keeps results; the first failed run ends the job if it shall, and what executors have begun is dropped. */
    private BoxedUnit take(ResultCollector intake, byte[][] lines, JavaSparkContext spark) {
        try {
            intake.take(lines);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        if (onError == OnError.STOP && !isStopped && intake.now().failed() > 0) {
            isStopped = true;
            spark.cancelAllJobs();
        }
        return BoxedUnit.UNIT;
    }

    private static int gather(Study study, Path folder) throws IOException {
        Gathering.Result result = Gathering.of(study, folder);
        result.warnings().forEach(warning -> System.err.println("warning: " + warning));
        Tally tally = result.tally();
        System.out.println(tally.done() + " of " + tally.runs() + " runs done, " + tally.failed() + " failed"
                + (tally.missing() > 0 ? ", " + tally.missing() + " missing" : ""));
        System.out.println("Table: " + folder.resolve("runs.csv"));
        if (tally.failed() > 0) {
            System.out.println("Failed: " + folder.resolve("failed.csv"));
        }
        return tally.done() == tally.runs() ? 0 : Mistakes.FAILED;
    }
}
