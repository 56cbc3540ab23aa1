/** All randomness. A draw has a name and is a pure function of seed, purpose, id and step; nobody else may make a generator. */
package org.resorb.chance;
