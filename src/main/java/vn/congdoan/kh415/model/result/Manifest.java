package vn.congdoan.kh415.model.result;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.ReportPeriod;

/**
 * What a workbook says of its making, so that it can be derived again. The files it rests on, with their hashes, stand on its
 * method sheet.
 *
 * @param version of the tool
 * @param plan the name of the plan's file, without a folder
 * @param toWorkspace the way from the workbook's folder to the workspace, with a closing slash, or empty if there is none
 * @param lang of its texts
 * @param mostBodies of how many units it tells itself; where there are more, they stand in annexes
 */
public record Manifest(
        String version,
        String plan,
        ReportPeriod period,
        LocalDate asOf,
        Lang lang,
        String toWorkspace,
        int mostBodies) {
    /** What the name of every property starts with. */
    public static final String PREFIX = "kh415.";

    /** The property that the writer adds: a fingerprint of all cells as they were written. */
    public static final String CELLS = PREFIX + "cells";

    private static final String VERSION = PREFIX + "version";
    private static final String PLAN = PREFIX + "plan";
    private static final String PERIOD = PREFIX + "period";

    /** The last month of a span: when a reporting year begins is not told by its name. */
    private static final String END = PREFIX + "period-end";

    private static final String AS_OF = PREFIX + "as-of";
    private static final String LANG = PREFIX + "lang";
    private static final String WORKSPACE = PREFIX + "workspace";
    private static final String MOST_BODIES = PREFIX + "annexes-above";

    /** Of the workbook of an assessment. */
    public static Manifest of(Assessment assessment, String version, Lang lang, String toWorkspace, int mostBodies) {
        String plan = Assessment.Input.plan(assessment.inputs())
                .map(Assessment.Input::file)
                .orElse("");
        return new Manifest(version, plan, assessment.reported(), assessment.asOf(), lang, toWorkspace, mostBodies);
    }

    /** As properties of a document, by name. */
    public SortedMap<String, String> properties() {
        SortedMap<String, String> properties = new TreeMap<>();
        properties.put(VERSION, version);
        properties.put(PLAN, plan);
        properties.put(PERIOD, period.text());
        if (!period.isMonth()) {
            properties.put(END, period.end().toString());
        }
        properties.put(AS_OF, asOf.toString());
        properties.put(LANG, lang.name());
        properties.put(WORKSPACE, toWorkspace);
        properties.put(MOST_BODIES, String.valueOf(mostBodies));
        return properties;
    }

    /** From the properties of a document; empty if they are not those of a manifest. */
    public static Optional<Manifest> of(Map<String, String> properties) {
        String lang = properties.getOrDefault(LANG, "");
        if (Arrays.stream(Lang.values()).noneMatch(each -> each.name().equals(lang))) {
            return Optional.empty();
        }
        try {
            String written = properties.getOrDefault(PERIOD, "");
            YearMonth end = YearMonth.parse(properties.getOrDefault(END, written));
            LocalDate asOf = LocalDate.parse(properties.getOrDefault(AS_OF, ""));
            return ReportPeriod.ending(end, written)
                    .map(period -> new Manifest(
                            properties.getOrDefault(VERSION, ""),
                            properties.getOrDefault(PLAN, ""),
                            period,
                            asOf,
                            Lang.valueOf(lang),
                            properties.getOrDefault(WORKSPACE, ""),
                            // Earlier versions knew no annexes.
                            Integer.parseInt(properties.getOrDefault(MOST_BODIES, String.valueOf(Integer.MAX_VALUE)))));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
