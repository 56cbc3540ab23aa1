package org.resorb.patients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortCitationTest {
    @Test
    void aSourceIsNamedByItsAuthorAndYear() {
        assertThat(ShortCitation.of("chiu2015 zou2023")).isEqualTo("Chiu 2015, Zou 2023");
    }

    @Test
    void aSourceWhoseAuthorIsNotKnownIsNamedByItsJournal() {
        assertThat(ShortCitation.of("sequestered2021")).isEqualTo("Med Princ Pract 2021");
    }

    @Test
    void whatNoSourceHasIsNamedByItsKey() {
        assertThat(ShortCitation.of("my_cohort")).isEqualTo("My cohort");
        assertThat(ShortCitation.of("")).isEmpty();
    }
}
