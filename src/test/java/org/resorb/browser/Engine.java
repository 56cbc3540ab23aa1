package org.resorb.browser;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/** The browsers that the page is tested in. */
enum Engine {
    CHROMIUM("Chromium", Chromium::isHere, Chromium::new),
    FIREFOX("Firefox", Firefox::isHere, Firefox::new);

    private final String words;
    private final BooleanSupplier here;
    private final Function<Boolean, Browser> starter;

    Engine(String words, BooleanSupplier here, Function<Boolean, Browser> starter) {
        this.words = words;
        this.here = here;
        this.starter = starter;
    }

    /** For what is the same in all: the first that is installed. */
    static Stream<Engine> one() {
        return Stream.of(
                Arrays.stream(values()).filter(Engine::isHere).findFirst().orElse(CHROMIUM));
    }

    boolean isHere() {
        return here.getAsBoolean();
    }

    /** Dark: as if the system of the reader asked for dark pages. */
    Browser start(boolean dark) {
        return starter.apply(dark);
    }

    @Override
    public String toString() {
        return words;
    }
}
