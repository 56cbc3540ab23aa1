/** The nouns: matrix, vessels, cover, drugs; substances and kinds of cells, a declaration each; and Changes, the only way to alter them. */
package org.resorb.tissue;
