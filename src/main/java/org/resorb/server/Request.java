package org.resorb.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resorb.document.Binder;
import org.resorb.document.Node;
import org.resorb.document.Node.Block;
import org.resorb.document.Node.Items;
import org.resorb.document.Node.Word;
import org.resorb.document.Place;
import org.resorb.document.Problems;
import org.resorb.quantity.PlainUnits;

/**
 * One request.
 *
 * @param id a text or a whole number as its sender made it up, to be given back
 * @param method what to do
 * @param params with what; empty if none were given
 * @param other the id of another request that the params name, or null
 */
record Request(Object id, String method, Block params, Object other) {
    private static final Place HERE = new Place("", 0);
    private static final List<String> KEYS = List.of("jsonrpc", "id", "method", "params");
    private static final String WHOLE = "-?[0-9]{1,18}";

    /** The id of what may not be a request; null if it has none. */
    static Object id(Object json) {
        Object id = json instanceof Map<?, ?> map ? map.get("id") : null;
        boolean whole = id instanceof JsonText.Literal number && number.text().matches(WHOLE);
        return whole ? Long.valueOf(((JsonText.Literal) id).text()) : id instanceof String ? id : null;
    }

    /** The request that a line of JSON is. */
    static Request of(Object json) throws RefusedException {
        if (!(json instanceof Map<?, ?> map)) {
            throw new RefusedException(
                    ErrorCode.NOT_A_REQUEST,
                    "the line is no request; expected an object with jsonrpc, id, method and params; a list of them is not"
                            + " taken");
        }
        Problems problems = new Problems();
        Binder binder = new Binder(new PlainUnits(), problems, true);
        Block block = (Block) node(map);
        binder.unknown(block, "", KEYS);
        Node version = binder.required(block, "jsonrpc", "", "\"2.0\"");
        if (version != null) {
            binder.oneOf(version, "jsonrpc", List.of("2.0"), "\"2.0\"");
        }
        Object id = id(json);
        if (id == null) {
            String wrong = map.containsKey("id") ? "is neither a text nor a whole number" : "is missing";
            problems.add(HERE, "id", wrong, "a text or a whole number that comes back with the answer", "");
        }
        Node method = binder.required(block, "method", "", "one of " + String.join(", ", Server.METHODS));
        String name = method == null ? null : binder.text(method, "method", "the name of a method");
        Block params = binder.optional(block, "params", "", "an object");
        Wrong.throwIfAny(problems, ErrorCode.NOT_A_REQUEST);
        return new Request(id, name, params, id(map.get("params")));
    }

    /** As scenario files have it. */
    private static Node node(Object json) {
        if (json instanceof Map<?, ?> map) {
            Map<String, Node> entries = new LinkedHashMap<>();
            map.forEach((key, value) -> entries.put((String) key, node(value)));
            return new Block(HERE, entries);
        }
        if (json instanceof List<?> list) {
            return new Items(HERE, list.stream().map(Request::node).toList());
        }
        return new Word(HERE, json == null ? "" : json instanceof JsonText.Literal number ? number.text() : json + "");
    }
}
