package org.resorb.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resorb.laws.Coarse;
import org.resorb.measure.Course;
import org.resorb.measure.Variable;
import org.resorb.run.Build;
import org.resorb.run.TimeSeries;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ServerTest {
    private static final String QUICK = "{\"scenario\": \"sequestration\", \"seed\": 5, \"set\": "
            + "{\"resolution.voxel\": \"0.4 mm\", \"resolution.step\": \"24 h\", \"duration\": \"20 d\"%s}%s}";

    /** Minutes, unless it is cancelled. */
    private static final String LONG =
            "{\"scenario\": \"sequestration\", \"set\": {\"resolution.voxel\": \"0.1 mm\"}%s}";

    private Conversation server;

    @BeforeEach
    void start() throws IOException {
        server = new Conversation(2);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static String quick(String set, String more) {
        return String.format(QUICK, set, more);
    }

    private static String whole(String more) {
        return "{\"scenario\": \"sequestration\", \"set\": {\"resolution.dimensions\": 3, \"resolution.voxel\": \"0.8 mm\", "
                + "\"resolution.step\": \"24 h\", \"duration\": \"5 d\"}" + more + "}";
    }

    private static String longRun() {
        return String.format(LONG, "");
    }

    private JsonNode result(int id) throws IOException {
        JsonNode answer = server.hear();
        assertThat(answer.get("id").asInt()).isEqualTo(id);
        assertThat(answer.get("result")).as(answer.toString()).isNotNull();
        return answer.get("result");
    }

    private JsonNode error(int code) throws IOException {
        JsonNode answer = server.hear();
        assertThat(answer.get("error")).as(answer.toString()).isNotNull();
        assertThat(answer.get("error").get("code").asInt())
                .as(answer.toString())
                .isEqualTo(code);
        return answer;
    }

    private static String mistake(JsonNode answer, String key) {
        return answer.get("error").get("data").get("mistakes").get(0).get(key).asString();
    }

    private static Course course(JsonNode run) {
        List<Variable> variables = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (JsonNode column : run.get("columns")) {
            variables.add(new Variable(
                    column.get("name").asString(),
                    column.get("unit").asString(),
                    column.get("meaning").asString()));
            values.add(values(column));
        }
        Course course = new Course(variables);
        for (int row = 0; row < values.get(0).length; row++) {
            int day = row;
            course.add(values.stream().mapToDouble(column -> column[day]).toArray());
        }
        return course;
    }

    private static double[] values(JsonNode column) {
        if (column.get("base64") != null) {
            ByteBuffer bytes = ByteBuffer.wrap(
                            Base64.getDecoder().decode(column.get("base64").asString()))
                    .order(ByteOrder.LITTLE_ENDIAN);
            double[] values = new double[bytes.capacity() / Double.BYTES];
            bytes.asDoubleBuffer().get(values);
            return values;
        }
        double[] values = new double[column.get("values").size()];
        for (int i = 0; i < values.length; i++) {
            JsonNode value = column.get("values").get(i);
            values[i] = value.isNull() ? Double.NaN : value.asDouble();
        }
        return values;
    }

    @Test
    void itSaysWhatItIs() throws IOException {
        server.ask("describe", 1, "");
        JsonNode about = result(1);
        assertThat(about.get("protocol").asInt()).isEqualTo(Server.PROTOCOL);
        assertThat(about.get("model").asString()).isEqualTo(Build.current().model());
        assertThat(about.get("threads").asInt()).isEqualTo(2);
        assertThat(about.get("scenarios").get(0).propertyNames()).containsExactly("name", "title");
    }

    @Test
    void aRunHasTheVeryNumbersOfTheCommandInEitherEncoding() throws IOException {
        Course own = Coarse.run("sequestration", 20, "seed", "5");
        for (String encoding : List.of("numbers", "base64")) {
            server.ask("run", 1, quick("", ", \"encoding\": \"" + encoding + "\""));
            JsonNode run = result(1);
            assertThat(Coarse.bits(course(run))).isEqualTo(Coarse.bits(own));
            assertThat(TimeSeries.text(course(run))).isEqualTo(TimeSeries.text(own));
            assertThat(run.get("seed").asInt()).isEqualTo(5);
            assertThat(run.get("model").asString()).isEqualTo(Build.current().model());
            assertThat(run.get("columns").get(1).get("unit").asString()).isEqualTo("mm3");
            assertThat(run.get("summary").get("half_time_d").isNull()).isTrue();
        }
    }

    @Test
    void aRunInThreeDimensionsHasTheSameNumbersOnSeveralThreads() throws IOException {
        server.ask("run", 1, whole(", \"threads\": 1"));
        long[] alone = Coarse.bits(course(result(1)));
        server.ask("run", 2, whole(", \"threads\": 2"));
        assertThat(Coarse.bits(course(result(2)))).isEqualTo(alone);
        server.send("{\"jsonrpc\": \"2.0\", \"id\": 3, \"method\": \"run\", \"params\": " + whole(", \"threads\": 3")
                + "}");
        JsonNode refused = error(-32602);
        assertThat(mistake(refused, "path")).isEqualTo("params.threads");
        assertThat(mistake(refused, "expected")).isEqualTo("1 to 2, as many as the server has");
    }

    @Test
    void progressIsToldWhereItIsAskedFor() throws IOException {
        server.ask("run", 1, quick("", ", \"progress\": true"));
        double part = 0;
        JsonNode message = server.hear();
        int steps = 0;
        for (; message.get("method") != null; message = server.hear()) {
            assertThat(message.get("params").get("part").asDouble()).isGreaterThan(part);
            part = message.get("params").get("part").asDouble();
            steps++;
        }
        assertThat(steps).isEqualTo(20);
        assertThat(message.get("id").asInt()).isEqualTo(1);
    }

    @Test
    void fieldsComeAsArraysOrGoToAFolder(@TempDir Path folder) throws IOException {
        String fields = ", \"output.fields\": {\"substances\": [\"tnf\"], \"days\": [10]}";
        server.ask("run", 1, quick(fields, ", \"encoding\": \"base64\""));
        JsonNode run = result(1);
        int ny = run.get("axes").get(0).get("values").size();
        int nx = run.get("axes").get(1).get("values").size();
        assertThat(run.get("fields")).hasSize(2);
        assertThat(run.get("fields").get(0).get("day").asInt()).isEqualTo(10);
        double[] tnf = values(run.get("fields").get(0));
        assertThat(tnf).hasSize(nx * ny);

        Path place = folder.resolve("fields");
        String where = ", \"field_folder\": " + new ObjectMapper().writeValueAsString(place.toString());
        server.ask("run", 2, quick(fields, where));
        assertThat(result(2).get("field_folder").asString()).isEqualTo(place.toString());
        ByteBuffer npy = ByteBuffer.wrap(Files.readAllBytes(place.resolve("npy/tnf_day_0010.npy")))
                .order(ByteOrder.LITTLE_ENDIAN);
        assertThat(npy.getDouble(npy.capacity() - Double.BYTES)).isEqualTo(tnf[tnf.length - 1]);

        server.ask("run", 3, quick(fields, where));
        assertThat(mistake(error(-32602), "message")).contains("is there already");
        server.ask("run", 4, quick("", ", \"field_folder\": \"nowhere\""));
        assertThat(mistake(error(-32602), "path")).isEqualTo("output.fields");
    }

    @Test
    void checkAndExplainTellWhatTheCommandsTell() throws IOException {
        server.ask("check", 1, quick("", ""));
        assertThat(result(1).get("scenario").asString()).contains("seed: 5");
        server.ask("explain", 2, "{\"name\": \"phagocytosis\"}");
        assertThat(result(2).get("entries").get(0).get("claim").asString()).isNotEmpty();
        server.ask("explain", 3, "");
        assertThat(result(3).get("entries").size()).isGreaterThan(10);
        server.ask("explain", 4, "{\"name\": \"phagocytosi\"}");
        assertThat(mistake(error(-32602), "nearest")).isEqualTo("phagocytosis");
    }

    @Test
    void allMistakesInAScenarioComeAtOnceWithPathAndNearestWord() throws IOException {
        server.ask("run", 1, quick(", \"herniation.volum\": \"900 mm3\", \"patient.age\": -4", ""));
        JsonNode answer = error(-32602);
        assertThat(answer.get("error").get("data").get("mistakes")).hasSize(2);
        assertThat(mistake(answer, "path")).isEqualTo("herniation.volum");
        assertThat(mistake(answer, "nearest")).isEqualTo("volume");
        assertThat(answer.get("error").get("message").asString())
                .startsWith("herniation.volum: is an unknown key; did you mean volume?");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no JSON at all                                              | -32700 | is not JSON
            {"jsonrpc": "2.0", "id": 1, "method": "describe"            | -32700 | is not JSON
            {"jsonrpc": "2.0", "id": 1, "id": 2, "method": "describe"}  | -32700 | twice
            {"jsonrpc": "2.0", "id": 1, "method": "describe"} more      | -32700 | is not JSON
            {"jsonrpc": "2.0", "id": 1, "method": "describe"} {}        | -32700 | behind its end
            [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]] | -32700 | deeper
            42                                                          | -32600 | no request
            [{"jsonrpc": "2.0", "id": 1, "method": "describe"}]         | -32600 | a list of them is not taken
            {}                                                          | -32600 | jsonrpc: is missing
            {"jsonrpc": "2.0", "method": "describe"}                    | -32600 | id: is missing
            {"jsonrpc": "2.0", "id": 1.5, "method": "describe"}         | -32600 | id: is neither a text nor
            {"jsonrpc": "1.0", "id": 1, "method": "describe"}           | -32600 | jsonrpc: is unknown: 1.0
            {"jsonrpc": "2.0", "id": 1}                                 | -32600 | method: is missing
            {"jsonrpc": "2.0", "id": 1, "method": "rnu"}                | -32601 | did you mean run?
            {"jsonrpc": "2.0", "id": 1, "method": "run", "parms": {}}   | -32600 | did you mean params?
            {"jsonrpc": "2.0", "id": 1, "method": "run", "params": 3}   | -32600 | params: is not a section
            {"jsonrpc": "2.0", "id": 1, "method": "run"}                | -32602 | params.scenario: is missing
            {"jsonrpc": "2.0", "id": 1, "method": "run", "params": {"scenario": null}} | -32602 | params.scenario: has no value
            {"jsonrpc": "2.0", "id": 1, "method": "run", "params": {"scenario": "x", "seeds": 1}} | -32602 | did you mean seed?
            {"jsonrpc": "2.0", "id": 1, "method": "run", "params": {"scenario": "x", "encoding": "base46"}} | -32602 | did you mean base64?
            {"jsonrpc": "2.0", "id": 1, "method": "run", "params": {"scenario": "sequestratio"}} | -32602 | did you mean sequestration?
            {"jsonrpc": "2.0", "id": 1, "method": "run", "params": {"scenario": "sequestration", "set": {"seed": 1}, "seed": 2}} | -32602 | one of the two
            {"jsonrpc": "2.0", "id": 1, "method": "run", "params": {"scenario": "sequestration", "seed": "many"}} | -32602 | seed: is not a whole number
            {"jsonrpc": "2.0", "id": 1, "method": "run", "params": {"scenario": "sequestration", "set": {"": {}}}} | -32602 | cannot be set
            {"jsonrpc": "2.0", "id": 1, "method": "cancel", "params": {"id": 99}} | -32602 | is that of no run
            {"jsonrpc": "2.0", "id": 1, "method": "cancel", "params": {"id": {}}} | -32602 | is that of no run
            {"jsonrpc": "2.0", "id": 1, "method": "cancel"}             | -32602 | params.id: is missing
            {"jsonrpc": "2.0", "id": 1, "method": "describe", "params": {"all": true}} | -32602 | params.all: is an unknown key
            """)
    void whatIsWrongIsToldInWordsAndTheNextRequestIsAnswered(String line, int code, String words) throws IOException {
        server.send(line);
        assertThat(error(code).get("error").get("message").asString())
                .contains(words)
                .doesNotContain("Exception", "java.", "com.");
        server.ask("describe", 7, "");
        result(7);
    }

    @Test
    void aLineThatIsTooLongOrNoTextIsRefusedAndTheNextIsRead() throws IOException {
        server.send("x".repeat(RequestLines.LONGEST + 1));
        assertThat(error(-32600).get("error").get("message").asString()).contains("at most 1000000");
        server.send(new byte[] {(byte) 0xff, (byte) 0xfe, '\n', '\n', '\r', '\n'});
        assertThat(error(-32700).get("error").get("message").asString()).contains("UTF-8");
        server.ask("describe", "a text", "");
        assertThat(server.hear().get("id").asString()).isEqualTo("a text");
    }

    @Test
    void aRunIsCancelledWhetherItGoesOnOrWaits() throws IOException {
        for (int id = 1; id <= 3; id++) {
            server.ask("run", id, longRun());
        }
        server.ask("run", 2, quick("", ""));
        assertThat(error(-32600).get("error").get("message").asString()).contains("still going on: 2");
        for (int id = 3; id >= 1; id--) {
            server.ask("cancel", 10 + id, "{\"id\": " + id + "}");
            assertThat(error(-32800).get("id").asInt()).isEqualTo(id);
            assertThat(result(10 + id).get("cancelled").asBoolean()).isTrue();
        }
        server.ask("run", 1, quick("", ""));
        result(1);
    }

    @Test
    void theEndOfTheRequestsCancelsWhatGoesOn() throws IOException {
        server.ask("run", 1, longRun());
        server.send("{\"jsonrpc\": \"2.0\", \"id\": 2, \"meth".getBytes());
        assertThat(server.end()).isTrue();
        error(-32700);
        assertThat(error(-32800).get("id").asInt()).isEqualTo(1);
        assertThat(server.hear()).isNull();
    }

    @Test
    void shutdownWaitsForTheRuns() throws IOException {
        for (int id = 1; id <= 3; id++) {
            server.ask("run", id, quick("", ""));
        }
        server.ask("shutdown", 4, "");
        List<Integer> order = new ArrayList<>();
        for (JsonNode answer = server.hear(); answer != null; answer = server.hear()) {
            order.add(answer.get("id").asInt());
        }
        assertThat(order).hasSize(4).endsWith(4);
        assertThat(server.join()).isTrue();
    }

    @Test
    void aServerThatNobodyReadsAnyMoreEnds() throws IOException {
        server.stopReading();
        server.ask("describe", 1, "");
        assertThat(server.join()).isFalse();
    }

    @Test
    void theSchemaHasTheKeysThatAreRead() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(Files.readString(Path.of("docs/server.schema.json")));
        JsonNode definitions = schema.get("$defs");
        assertThat(definitions.get("run_params").get("properties").propertyNames())
                .containsExactlyElementsOf(RunRequest.KEYS);
        assertThat(definitions.get("check_params").get("properties").propertyNames())
                .containsExactlyElementsOf(RunRequest.SCENARIO_KEYS);
        assertThat(definitions.propertyNames()).containsAll(Server.METHODS);
    }
}
