package org.resorb.tissue;

/** What is done to the cells of some voxels, apart from those of all others. */
@FunctionalInterface
interface Block {
    /**
     * Does it.
     *
     * @param from first voxel
     * @param end voxel behind the last
     * @param worker who does it, as in {@link org.resorb.space.Parallel.Task}
     */
    void of(int from, int end, int worker);
}
