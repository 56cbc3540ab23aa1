/** Fields and cells of a run as files of other programs: NumPy, HDF5, Zarr, VTK, NIfTI, OpenVT. Writes one field at a time. */
package org.resorb.export;
