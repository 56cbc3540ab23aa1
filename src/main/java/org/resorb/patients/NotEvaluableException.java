package org.resorb.patients;

/** Says why these patients tell nothing about what is asked. */
final class NotEvaluableException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    NotEvaluableException(String reason) {
        super(reason);
    }
}
