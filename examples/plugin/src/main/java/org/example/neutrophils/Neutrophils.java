package org.example.neutrophils;

import org.resorb.plugin.Declarations;
import org.resorb.plugin.Plugin;
import org.resorb.tissue.Tnf;

/** The plug-in: what it is called and what it adds. */
public final class Neutrophils implements Plugin {
    @Override
    public int madeFor() {
        return Plugin.INTERFACE;
    }

    @Override
    public String name() {
        return "neutrophils";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public void declare(Declarations into) {
        into.cellKind(Neutrophil.NEUTROPHIL)
                .substance(Elastase.ELASTASE)
                .releases(Neutrophil.NEUTROPHIL, Tnf.TNF)
                .cause(Elastase.CLEAVAGE)
                .measure(Elastase.HIGHEST)
                .mechanism(NeutrophilInfiltration.class)
                .mechanism(ElastaseDegradation.class);
    }
}
