package org.resorb.scenario;

import org.resorb.quantity.Keyword;

/** How fields and cells are written as files, by the word for it. */
public enum FieldFormat implements Keyword {
    /** Arrays of NumPy. */
    NPY,
    /** HDF5. */
    HDF5,
    /** Zarr, version 2. */
    ZARR,
    /** VTK XML: images, point clouds and their collections over time. */
    VTI,
    /** NIfTI-1, compressed; it holds fields and no cells. */
    NIFTI,
    /** The OpenVT community's table of agents; it holds cells and no fields. */
    OPENVT
}
