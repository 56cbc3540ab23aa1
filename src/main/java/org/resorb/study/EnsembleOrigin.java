package org.resorb.study;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.document.SourceFile;
import org.resorb.run.ModelFingerprint;

/** Which model an ensemble belongs to, by the comments at its head; parameter sets of another model are no ensemble of this. */
final class EnsembleOrigin {
    private static final Pattern MODEL = Pattern.compile("#.*\\bmodel ([0-9a-f]{12})\\b.*");

    private final SourceFile source;

    EnsembleOrigin(SourceFile source) {
        this.source = source;
    }

    /** Reports an ensemble that says it is of another model; one that says nothing is taken as it is. */
    void check(Problems problems) {
        List<String> lines = source.text().lines().toList();
        for (int i = 0; i < lines.size() && lines.get(i).startsWith("#"); i++) {
            Matcher model = MODEL.matcher(lines.get(i));
            if (model.matches() && !model.group(1).equals(ModelFingerprint.current())) {
                String wrong = "is of model " + model.group(1) + ", and this is model " + ModelFingerprint.current();
                String expected =
                        "an ensemble of this model; fit it anew, or take the line out if the two agree in what matters";
                problems.add(new Place(source.name(), i + 1), "ensemble", wrong, expected, "");
            }
        }
    }
}
