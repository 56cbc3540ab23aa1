package org.resorb.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.resorb.quantity.Keyword;
import org.resorb.scenario.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code resorb explain}: the mechanisms with claim, equation and parameters. */
@Command(
        name = "explain",
        description = "Tells what is modelled: each mechanism with its claim, equation, parameters and sources.",
        footer = {
            "",
            "Examples:",
            "  resorb explain",
            "  resorb explain matrix_degradation",
            "  resorb explain --sources",
            "  resorb explain --sources seo2016",
            "  resorb explain --sources neovascularization.tip_speed --format json"
        })
final class ExplainCommand implements Callable<Integer> {
    /** How to answer. */
    enum Format implements Keyword {
        /** For reading in a terminal. */
        TEXT,
        /** Tables for a page. */
        MARKDOWN,
        /** One table for a spreadsheet. */
        CSV,
        /** For programs. */
        JSON;

        @Override
        public String toString() {
            return word();
        }
    }

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "One mechanism; default: all. With --sources a key of a source, a parameter or a mechanism.")
    private String name;

    @Option(
            names = "--sources",
            description = "What was read: publications, how far each was read and when, and what names them.")
    private boolean sources;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), markdown, csv or json.")
    private Format format = Format.TEXT;

    @Mixin
    private CommandContext context;

    @Override
    public Integer call() {
        try {
            context.answer().println(answer().stripTrailing());
            return 0;
        } catch (IllegalArgumentException unknown) {
            throw context.wrong(unknown.getMessage());
        }
    }

    private String answer() {
        if (sources) {
            SourcesAnswer answer = new SourcesAnswer();
            return name == null ? answer.all(format) : answer.of(name, format);
        }
        return switch (format) {
            case TEXT -> name == null ? Catalogue.text() : Catalogue.text(name);
            case MARKDOWN -> name == null ? Catalogue.markdown() : Catalogue.markdown(name);
            case CSV ->
                name == null
                        ? ParameterTable.csv(Catalogue.entries())
                        : ParameterTable.csv(List.of(Catalogue.entry(name)));
            case JSON -> name == null ? Catalogue.json() : Catalogue.json(name);
        };
    }
}
