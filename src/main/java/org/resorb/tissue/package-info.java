/** The nouns: matrix, substances, cells, vessels, cover and canal; and Changes, the only way to alter them. */
package org.resorb.tissue;
