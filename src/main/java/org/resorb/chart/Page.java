package org.resorb.chart;

import java.util.List;

/**
 * What a report says beside its pictures.
 *
 * @param title its heading
 * @param notes lines below the title; may be empty
 * @param replicates how many the pictures show, at least 1
 * @param scenarioYaml the resolved scenario
 * @param summary the first row holds the heads of the columns, the first cell of each row is its head
 * @param warnings one sentence each; may be empty
 */
public record Page(
        String title,
        List<String> notes,
        int replicates,
        String scenarioYaml,
        List<String[]> summary,
        List<String> warnings) {}
