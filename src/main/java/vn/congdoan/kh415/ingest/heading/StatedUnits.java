package vn.congdoan.kh415.ingest.heading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congdoan.kh415.ingest.qualifier.MeasuredIn;
import vn.congdoan.kh415.ingest.qualifier.Qualifier;
import vn.congdoan.kh415.ingest.qualifier.Qualifiers;
import vn.congdoan.kh415.ingest.words.Cells;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.table.Row;

/**
 * Units of measurement that stand around figures, above a table, in its section lines or below it: alone ("triệu đồng"), behind a label
 * ("ĐVT: 1.000 đồng") or in brackets ("Công tác tài chính (triệu đồng)").
 */
public final class StatedUnits {
    private static final String LABEL =
            "(?:(?:đơn\\s+vị|đ[./]?\\s?v(?:ị)?[.]?)\\s*(?:tính|đo|t(?![\\p{L}]))|unit of measure)";

    private static final Pattern LABELLED = Pattern.compile("tính|đvt|unit of measure");

    /** A unit of measurement behind its label, or anything in brackets. */
    private static final Pattern MEASURED_IN = Pattern.compile(
            "(?iu)" + LABEL + "\\s*[:=]?\\s*([^()]{1,60})|[(\\[](?!\\s*" + LABEL + ")([^()\\[\\]]{1,60})[)\\]]");

    private StatedUnits() {}

    /** What a line states. */
    public static Qualifiers in(String line, Lexicon lexicon) {
        return in(line, true, lexicon);
    }

    /** The same of a line in which brackets and single words may belong to anything. */
    public static Qualifiers labelled(String line, Lexicon lexicon) {
        return in(line, false, lexicon);
    }

    /** What the cells of a row state that holds no figures. */
    public static Qualifiers in(Row row, Lexicon lexicon) {
        return row.cells().stream()
                .flatMap(placed -> Cells.text(placed.cell()).lines())
                .map(line -> in(line.strip(), lexicon))
                .reduce(Qualifiers.NONE, Qualifiers::and);
    }

    private static Qualifiers in(String line, boolean any, Lexicon lexicon) {
        boolean bracketed = line.indexOf('(') >= 0 || line.indexOf('[') >= 0;
        Qualifiers stated = Qualifiers.NONE;
        if (bracketed || LABELLED.matcher(lexicon.key(line)).find()) {
            for (Matcher part = MEASURED_IN.matcher(line); part.find(); ) {
                if (part.group(1) != null) {
                    stated = stated.and(unit(part.group(1).strip(), true, lexicon));
                } else if (any) {
                    stated = stated.and(unit(part.group(2).strip(), false, lexicon));
                }
            }
        }
        return stated.all().isEmpty() && any ? unit(line, false, lexicon) : stated;
    }

    /**
     * What a text states that is a unit of measurement and nothing else.
     *
     * @param labelled whether it is said to be one; else a word for bodies or people may head anything
     */
    static Qualifiers unit(String text, boolean labelled, Lexicon lexicon) {
        if (!lexicon.headingWords().isUnit(text)) {
            return Qualifiers.NONE;
        }
        List<Qualifier> units = lexicon.headingWords().read(text).stream()
                .filter(Qualifier.In.class::isInstance)
                .toList();
        boolean told = units.stream()
                .anyMatch(each -> labelled || ((Qualifier.In) each).unit().isTelling());
        return told ? Qualifiers.of(text, units) : Qualifiers.NONE;
    }

    /** Those of several that could be meant for figures of that measure: people are no money. */
    public static Qualifiers meant(Qualifiers units, Measure measure, Lexicon lexicon) {
        if (units.all().isEmpty()) {
            return units;
        }
        MeasuredIn own = lexicon.headingWords().own(measure);
        return Qualifiers.of(
                units.quote(),
                units.all().stream()
                        .filter(each -> measure.addsUp()
                                && each instanceof Qualifier.In in
                                && in.unit().couldMean(own))
                        .toList());
    }
}
