/** Files of medical images: where voxels lie in the body, and NIfTI. Knows no simulation. */
package org.resorb.image;
