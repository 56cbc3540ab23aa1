/**
 * Files that people write: nodes with their places, all mistakes at once, records filled from declared keys, YAML and
 * JSON. Knows no biology. Nothing but {@code YamlReader} and {@code YamlNodes} needs a library, so the rest also works
 * in a browser.
 */
package org.resorb.document;
