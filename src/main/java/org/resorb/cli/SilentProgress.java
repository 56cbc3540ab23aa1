package org.resorb.cli;

/** Says nothing. */
final class SilentProgress implements Progress {
    @Override
    public void starts(long all, long before) {}

    @Override
    public void at(long done, long failed) {}

    @Override
    public void close() {}
}
