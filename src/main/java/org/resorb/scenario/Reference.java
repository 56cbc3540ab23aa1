package org.resorb.scenario;

import java.util.Map;
import org.resorb.document.Node.Block;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.document.SourceFile;
import org.resorb.document.YamlReader;

/** The shipped reference scenario as it is written, the one home of all defaults. */
final class Reference {
    static final String NAME = "reference";

    private static Block shipped;
    private static Block block;

    private Reference() {}

    /** Its keys with those of plug-ins, put together once. */
    static synchronized Block block() {
        if (block == null) {
            block = InstalledPlugins.over(shipped());
        }
        return block;
    }

    /** Its keys alone, read once; what is wrong in it is reported where it is used as a scenario. */
    static synchronized Block shipped() {
        if (shipped == null) {
            SourceFile source = Shipped.SCENARIO_FILES.get(NAME);
            Block read = YamlReader.block(source.name(), source.text(), "scenario", new Problems());
            shipped = read == null ? new Block(new Place(source.name(), 0), Map.of()) : read;
        }
        return shipped;
    }

    /** Whether this is the shipped file, whatever a user calls a file of his own. */
    static boolean is(SourceFile source) {
        return source.path() == null
                && source.name().equals(Shipped.SCENARIO_FILES.get(NAME).name());
    }
}
