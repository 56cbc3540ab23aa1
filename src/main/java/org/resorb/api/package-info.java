/**
 * The model for programs in Java. {@link org.resorb.api.Model} is where they begin.
 *
 * <p>This package alone is stable: what is public in it stays as it is until the next major version of Resorb, by Semantic
 * Versioning. Every other package is internal and may change in any version. {@code docs/api.txt} lists all that is public
 * here; a test holds the package to that list.
 */
package org.resorb.api;
