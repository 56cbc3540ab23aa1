/**
 * Biology from outside: a jar that is found by its service {@link org.resorb.plugin.Plugin} adds mechanisms, substances,
 * kinds of cells, measures and drugs to the model. {@code docs/plugins.md} walks through the writing of one.
 */
package org.resorb.plugin;
