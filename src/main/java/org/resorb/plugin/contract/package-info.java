/** The laws that every plug-in is held to, for tests of its own; they need no library of tests. */
package org.resorb.plugin.contract;
