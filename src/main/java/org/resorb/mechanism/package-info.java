/** The verbs: one biological process per file. The model is this folder. */
package org.resorb.mechanism;
