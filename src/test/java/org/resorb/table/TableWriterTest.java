package org.resorb.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TableWriterTest {
    @Test
    void aTableThatCannotBeStartedClosesItsFile() {
        AtomicBoolean closed = new AtomicBoolean();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int letter) throws IOException {
                throw new IOException("no space");
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
        Columns<String> columns = Columns.of(String.class).text("name", "What it is called", name -> name);
        assertThatThrownBy(() -> TableWriter.to(full, true, columns)).hasMessage("no space");
        assertThat(closed).isTrue();
    }
}
