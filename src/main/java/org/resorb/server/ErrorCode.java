package org.resorb.server;

/** What is wrong with a request, by the numbers of JSON-RPC 2.0 and, for what was cancelled, of the Language Server Protocol. */
enum ErrorCode {
    /** The line is no JSON. */
    NOT_JSON(-32700),
    /** It is JSON, but no request. */
    NOT_A_REQUEST(-32600),
    /** There is no such method. */
    UNKNOWN_METHOD(-32601),
    /** The method cannot do that, or the scenario is wrong. */
    WRONG_PARAMETERS(-32602),
    /** An error inside Resorb. */
    INSIDE(-32603),
    /** The run came to no result. */
    FAILED(-32000),
    /** The run was cancelled. */
    CANCELLED(-32800);

    private final int number;

    ErrorCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
