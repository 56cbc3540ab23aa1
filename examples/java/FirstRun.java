///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//DEPS org.resorb:resorb:1.0.0

import org.resorb.api.Model;
import org.resorb.api.RunResult;

/** A fragment of 900 mm3 with and without new vessels, in a table. */
class FirstRun {
    public static void main(String[] arguments) {
        String months = arguments.length > 0 ? arguments[0] : "6 mo";
        for (String newVessels : new String[] {"on", "off"}) {
            RunResult result = Model.scenario("sequestration")
                    .with("herniation.volume", "900 mm3")
                    .with("duration", months)
                    .with("mechanisms.neovascularization", newVessels)
                    .run();
            double[] volume = result.column("fragment_volume_mm3").values();
            System.out.println(newVessels + ", " + Math.round(volume[volume.length - 1]) + " mm3 left, " + result.resorption());
        }
    }
}
