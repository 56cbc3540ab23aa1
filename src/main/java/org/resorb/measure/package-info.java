/** What a radiologist, a pathologist or the patient would report, and its course over time. */
package org.resorb.measure;
