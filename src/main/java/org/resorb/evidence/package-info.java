/** What was read: publications with how far each was read and when, which every claim, number and fact of the model names. */
package org.resorb.evidence;
