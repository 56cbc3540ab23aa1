package org.resorb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class CommandContextTest {
    @Command(name = "count")
    private static final class Count {
        @Parameters
        private List<String> what;

        @Option(names = "--twice")
        private boolean twice;

        @Option(names = {"-s", "--set"})
        private List<String> settings;

        @Option(names = "--out")
        private String out;

        @Mixin
        private CommandContext context;
    }

    private static Count given(String... words) {
        Count count = new Count();
        new CommandLine(count).parseArgs(words);
        return count;
    }

    @Test
    void aNotedCommandMayBeGivenAgainAlsoWithAFlag() {
        Count count = given("apples", "--twice", "-s", "a=1", "--set=b=2", "--out", "there");
        assertThat(count.context.again()).isEqualTo("resorb count apples --twice --set a=1 --set b=2");
        Count again = given("apples", "--twice", "--set", "a=1", "--set", "b=2");
        assertThat(again.twice).isTrue();
        assertThat(again.what).isEqualTo(count.what);
        assertThat(again.settings).isEqualTo(count.settings);
        assertThat(again.context.again()).isEqualTo(count.context.again());
    }
}
