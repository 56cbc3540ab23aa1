/** Virtual patients: how they differ, what is seen of them, and what of that has been published of real ones. */
package org.resorb.patients;
