package org.resorb.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.resorb.api.Model;

class RunTaskTest {
    /** An id in whose writing the memory runs out, once. */
    private static final class Heavy extends AbstractList<Object> {
        private boolean written;

        @Override
        public Object get(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public int size() {
            if (!written) {
                written = true;
                throw new OutOfMemoryError("Java heap space");
            }
            return 0;
        }
    }

    @Test
    void aRunWhoseAnswerCannotBeWrittenIsAnsweredAllTheSame() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MessageWriter messages = new MessageWriter(out, () -> {});
        RunRequest request = new RunRequest(
                Model.scenario("sequestration")
                        .with(Map.of("resolution.voxel", "0.8 mm", "resolution.step", "24 h", "duration", "1 d")),
                RunRequest.Encoding.NUMBERS,
                false,
                null,
                1);
        Semaphore free = new Semaphore(1);
        List<Object> over = new ArrayList<>();
        new RunTask(new Heavy(), request, free, messages, () -> 0, over::add).run();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"jsonrpc\":\"2.0\",\"id\":[],\"error\":{\"code\":-32603,\"message\":\"not enough memory\"}}\n");
        assertThat(free.availablePermits()).isEqualTo(1);
        assertThat(over).hasSize(1);
    }
}
