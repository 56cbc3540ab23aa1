/** One small class per command. */
package org.resorb.cli;
