/** Numbers as people write them: with a unit, checked for dimension, range and spelling, and turned into house units. */
package org.resorb.quantity;
