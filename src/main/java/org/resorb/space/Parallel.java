package org.resorb.space;

/**
 * Does a number of tasks, on one thread or on several. What comes of them must not depend on who does which of them, or
 * when: each writes where no other one reads or writes, unless it begins after it.
 */
public interface Parallel {
    /** One task after the other, on the calling thread. */
    Parallel SERIAL = new Parallel() {
        @Override
        public int workers() {
            return 1;
        }

        @Override
        public void run(int[][] after, Task task) {
            run(after.length, task);
        }

        @Override
        public void run(int tasks, Task task) {
            for (int i = 0; i < tasks; i++) {
                task.run(i, 0);
            }
        }
    };

    /** One of several pieces of work. */
    @FunctionalInterface
    interface Task {
        /**
         * Does a task.
         *
         * @param task counted from 0
         * @param worker who does it, from 0 to below {@link #workers()}; has no other task meanwhile, so that memory for
         *     what is worked out in between can be its own
         */
        void run(int task, int worker);
    }

    /** How many tasks may be under way at a time. */
    int workers();

    /**
     * Does tasks and returns when all are done; not to be called from within a task.
     *
     * @param after for each task those, of lower number, that must be done before it begins
     */
    void run(int[][] after, Task task);

    /** Does so many tasks, none of which needs another one, and returns when all are done. */
    default void run(int tasks, Task task) {
        run(new int[tasks][0], task);
    }
}
