/** All randomness. A draw is a pure function of seed, purpose, id and step; nobody else may make a generator. */
package org.resorb.chance;
