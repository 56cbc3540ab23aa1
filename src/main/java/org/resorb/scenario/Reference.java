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

    private static Block block;

    private Reference() {}

    /** Its keys, read once; what is wrong in it is reported where it is used as a scenario. */
    static synchronized Block block() {
        if (block == null) {
            SourceFile source = Shipped.SCENARIO_FILES.get(NAME);
            Block read = YamlReader.block(source.name(), source.text(), "scenario", new Problems());
            block = read == null ? new Block(new Place(source.name(), 0), Map.of()) : read;
        }
        return block;
    }
}
