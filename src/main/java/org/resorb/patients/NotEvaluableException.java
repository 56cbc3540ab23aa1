package org.resorb.patients;

/** Says why these patients tell nothing about a fact. */
final class NotEvaluableException extends Exception {
    private static final long serialVersionUID = 1L;

    NotEvaluableException(String reason) {
        super(reason);
    }
}
