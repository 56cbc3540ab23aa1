package org.resorb.plugin;

import org.resorb.document.Node.Block;
import org.resorb.scenario.InstalledPlugin;

/**
 * A plug-in that was found and asked what it adds.
 *
 * @param path as shown in messages
 * @param file its jar or folder of classes, without the folders above
 * @param sha256 of it
 * @param defaults null if they are wrong, which was reported
 * @param sources text of its own list of publications, empty if it has none
 */
record FoundPlugin(
        String name,
        String version,
        String path,
        String file,
        String sha256,
        Declarations declared,
        Block defaults,
        String sources) {

    InstalledPlugin installed() {
        return new InstalledPlugin(name, version, file, sha256, declared.mechanisms(), defaults, sources);
    }
}
