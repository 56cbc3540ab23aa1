package org.resorb.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.resorb.exchange.PublicationDetails;
import picocli.CommandLine.Option;

/** Who publishes a result, when, where, and under which licence. */
final class PublicationOptions {
    static final String LICENSE = "--license";
    static final String CREATOR = "--creator";
    static final String URL = "--url";
    static final String DATE = "--date";

    @Option(
            names = LICENSE,
            paramLabel = "LICENSE",
            description = "Licence of the data: an identifier of SPDX such as CC-BY-4.0, or an address.")
    private String license = "";

    @Option(
            names = CREATOR,
            paramLabel = "NAME",
            description = "Who made the data: a name, or \"NAME <https://orcid.org/…>\". Repeatable.")
    private List<String> creators = new ArrayList<>();

    @Option(names = URL, paramLabel = "ADDRESS", description = "Page of the data, such as https://doi.org/….")
    private String url = "";

    @Option(
            names = DATE,
            paramLabel = "DATE",
            description = "When it is published, such as 2026-11-29; default: today.")
    private String date = "";

    /** The options that were given. */
    List<String> given(CommandContext context) {
        return List.of(LICENSE, CREATOR, URL, DATE).stream()
                .filter(context::isGiven)
                .toList();
    }

    /** What was said; what makes no sense is wrong usage. */
    PublicationDetails publication(CommandContext context) {
        LocalDate day =
                date.isEmpty() ? LocalDate.now(ZoneOffset.UTC) : read(DATE, date, context, PublicationOptions::day);
        List<PublicationDetails.Creator> people = new ArrayList<>();
        for (String creator : creators) {
            people.add(read(CREATOR, creator, context, PublicationDetails.Creator::of));
        }
        return new PublicationDetails(
                day,
                license.isEmpty() ? "" : read(LICENSE, license, context, PublicationDetails::license),
                people,
                url.isEmpty() ? "" : read(URL, url, context, PublicationDetails::address));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw new IllegalArgumentException("is no day: " + text + "; expected one such as 2026-11-29", none);
        }
    }

    private static <T> T read(String option, String text, CommandContext context, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw context.wrong(option + " " + wrong.getMessage());
        }
    }
}
