/** Experiments on whole runs: what must come out when something is knocked out, and that grid and step do not matter. */
package org.resorb.experiment;
