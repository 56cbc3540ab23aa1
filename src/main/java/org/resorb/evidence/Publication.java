package org.resorb.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resorb.quantity.Keyword;

/**
 * Something published, a line of the file of sources. What was not seen is empty.
 *
 * @param key by which claims, numbers and facts name it
 * @param topic the part of the page of sources where it stands
 * @param authors family names
 * @param year of publication
 * @param title of the paper
 * @param journal with volume and pages, or what else it is
 * @param doi without the address of a resolver
 * @param pmid its number in PubMed
 * @param address where it can be found, if it has neither DOI nor PMID
 * @param n how many were studied, and of what
 * @param gives what is taken from it
 * @param read how far it was read
 * @param checked the day on which that was, as {@code 2026-11-28}
 * @param uses what it may be used for
 */
public record Publication(
        String key,
        Topic topic,
        String authors,
        String year,
        String title,
        String journal,
        String doi,
        String pmid,
        String address,
        String n,
        String gives,
        Read read,
        String checked,
        Set<Use> uses) {

    /** How far a publication was read. */
    public enum Read implements Keyword {
        /** The paper itself. */
        TEXT,
        /** Its abstract, or a table of it. */
        ABSTRACT,
        /** A page, a report or a program that has neither DOI nor PMID. */
        PAGE,
        /** Another paper that quotes it. */
        QUOTED,
        /** Nothing; it is cited from memory. */
        RECALLED;

        /** As the file has it. */
        @Override
        public String toString() {
            return word();
        }

        /** True if the paper itself was open, or its abstract, or the page that it is. */
        public boolean isFirstHand() {
            return this == TEXT || this == ABSTRACT || this == PAGE;
        }
    }

    /** What a publication may be used for. */
    public enum Use implements Keyword {
        /** Structure or size of a mechanism. */
        BUILD,
        /** The model may be tuned to it. */
        TUNE,
        /** Kept for judging the model. */
        TEST;

        /** As the file has it. */
        @Override
        public String toString() {
            return word();
        }
    }

    /** The parts of the page of sources. */
    public enum Topic implements Keyword {
        /** One patient. */
        CASE("The published case"),
        /** Courses of patients. */
        OUTCOME("Outcome by type of herniation"),
        /** Who resorbs. */
        PREDICTION("What predicts resorption"),
        /** Animals and cultures. */
        EXPERIMENT("Experiments on mechanisms"),
        /** Matrix and mechanics. */
        TISSUE("Tissue"),
        /** Where herniations lie and how large they are. */
        ANATOMY("Size, shape and place"),
        /** What spreads. */
        SUBSTANCE("Substances"),
        /** Who moves. */
        CELL("Cells and vessels"),
        /** What is given. */
        DRUG("Drugs"),
        /** What is seen. */
        IMAGING("Imaging"),
        /** What is felt. */
        PAIN("Pain and surgery"),
        /** Who the patients are. */
        PATIENT("Patients"),
        /** How it is computed. */
        METHOD("Models and methods");

        private final String heading;

        Topic(String heading) {
            this.heading = heading;
        }

        /** As the file has it. */
        @Override
        public String toString() {
            return word();
        }

        /** The heading of its part of the page. */
        String heading() {
            return heading;
        }
    }

    /** Copies the uses. */
    public Publication {
        uses = Set.copyOf(uses);
    }

    /** Authors, year, title, journal and identifiers as one line. */
    public String citation() {
        String who = Stream.of(authors, year).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        List<String> parts = new ArrayList<>(List.of(who, title, journal));
        parts.add(doi.isEmpty() ? "" : "doi " + doi);
        parts.add(pmid.isEmpty() ? "" : "PMID " + pmid);
        parts.add(address);
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /** The uses in their order, with commas between. */
    String usesInOrder() {
        return uses.stream().sorted().map(Use::toString).collect(Collectors.joining(", "));
    }
}
