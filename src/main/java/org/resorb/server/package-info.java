/**
 * A server for programs in any language: requests and answers are lines of JSON on standard input and output, by JSON-RPC 2.0.
 * {@code docs/server.md} is the protocol.
 */
package org.resorb.server;
