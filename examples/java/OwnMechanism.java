import java.util.List;
import org.resorb.api.StudyRuns;
import org.resorb.plugin.Plugins;

/** The runs of a study, with the mechanisms of the plug-ins on the class path, a line each. */
class OwnMechanism {
    public static void main(String[] arguments) throws Exception {
        Plugins.install(List.of());
        StudyRuns.of(arguments[0]).stream().parallel().forEach(run -> {
            double[] volume = run.run().column("fragment_volume_mm3").values();
            System.out.println(run.row() + "," + volume[volume.length - 1]);
        });
    }
}
