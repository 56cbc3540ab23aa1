/** The verbs: one biological process per file, and the symbols of their equations. The model is this folder. */
package org.resorb.mechanism;
