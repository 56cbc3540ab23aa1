package org.resorb.laws;

import org.resorb.browser.Explorer;
import org.resorb.cli.Resorb;
import org.resorb.tissue.Declared;
import org.resorb.tissue.Fibroblast;
import org.resorb.tissue.Tgfb1;

/** Resorb with a kind of cell, a substance and a mechanism of its own, to be run in a process of its own. */
public final class NewBiology {
    private NewBiology() {}

    /** As the command line; {@code page} alone prints what the page asks the model for. */
    public static void main(String[] arguments) {
        Declared.CELL_KINDS.add(Fibroblast.FIBROBLAST);
        Declared.SUBSTANCES.add(Tgfb1.TGFB1);
        Declared.CAUSES.add(Fibroblast.FIBROSIS);
        if (arguments[0].equals("page")) {
            System.out.println(Explorer.marks() + Explorer.substances());
        } else {
            Resorb.main(arguments);
        }
    }
}
