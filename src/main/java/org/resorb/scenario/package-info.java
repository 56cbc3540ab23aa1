/** Scenario files: read, checked, resolved, and turned into a tissue, its mechanisms and interventions. */
package org.resorb.scenario;
