package org.resorb.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the program, without tests. */
final class Rooms {
    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.resorb");

    /** Rooms that also run in a browser. */
    static final String[] MODEL = {
        "org.resorb.chance..",
        "org.resorb.space..",
        "org.resorb.tissue..",
        "org.resorb.mechanism..",
        "org.resorb.measure.."
    };

    /** Rooms that draw. */
    static final String[] DRAWING = {"org.resorb.chart..", "org.resorb.view.."};

    private Rooms() {}
}
