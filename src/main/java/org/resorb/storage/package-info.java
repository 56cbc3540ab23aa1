/**
 * Files and folders that are whole or not there: replacing them so that a kill at any instant leaves the old or the new,
 * locks that end with their process, checksums, and reading and writing whose errors name the file. Knows no simulation.
 */
package org.resorb.storage;
