/**
 * The command line: a command reads its options, calls the other rooms, prints and gives the exit code. Options that
 * several commands have stand once, as mixins; how far work is goes through {@code Progress}.
 */
package org.resorb.cli;
