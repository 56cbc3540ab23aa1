package org.resorb.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Base85Test {
    @Test
    void fourBytesAreFiveLettersAfterTheNumberOfBytes() {
        assertThat(Base85.text(new byte[] {})).isEqualTo("0;");
        assertThat(Base85.text(new byte[] {0, 0, 0, 85})).isEqualTo("4;00010");
        assertThat(Base85.text(new byte[] {-1, -1, -1, -1, 1})).hasSize(12).startsWith("5;");
    }

    @Test
    void noLetterMeansAnythingInHtml() {
        byte[] all = new byte[1024];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i * 37 + i / 256);
        }
        assertThat(Base85.text(all)).doesNotContain("<", ">", "&", "\"", "'");
    }
}
