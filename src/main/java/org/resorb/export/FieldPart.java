package org.resorb.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.resorb.run.Failure;
import org.resorb.run.Observer;
import org.resorb.run.ResultPart;
import org.resorb.scenario.Scenario;

/** The fields and cells of a run that asks for them. */
public final class FieldPart implements ResultPart {
    private final FieldFiles fields;

    /** For a run into a folder; {@code first} is the scenario of the first replicate. */
    public FieldPart(Path folder, Scenario first) {
        fields = new FieldFiles(folder.resolve(FieldFiles.FOLDER), first);
    }

    @Override
    public Observer observer() {
        return fields;
    }

    @Override
    public List<String> finish(List<Failure> failures) throws IOException {
        if (ResultPart.failed(failures)) {
            fields.discard();
            return List.of("no fields: replicate " + REPLICATE + " failed");
        }
        fields.finish();
        return List.of();
    }
}
