package vn.congdoan.kh415.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Contribution;
import vn.congdoan.kh415.model.Contribution.Basis;
import vn.congdoan.kh415.model.IndicatorResult;
import vn.congdoan.kh415.model.Ratio;
import vn.congdoan.kh415.model.Total;

/**
 * The bodies that are missing for an indicator of which others have figures, with the denominator that each is expected to have: what
 * the lowest and the highest value rest on.
 */
final class MissingLines {
    private final Frame frame;
    private final Workings workings;
    private final PickedLines picked;

    /** The denominators that some missing bodies are expected to have. */
    static final class Weights {
        private BigDecimal sum = BigDecimal.ZERO;
        private boolean known = true;

        void add(Contribution missing) {
            BigDecimal weight = missing.missingDenominator();
            known &= weight != null;
            sum = weight == null ? sum : sum.add(weight);
        }

        /** Null if one is not known. */
        @Nullable
        BigDecimal sum() {
            return known ? sum : null;
        }
    }

    MissingLines(Frame frame, Workings workings) {
        this.frame = frame;
        this.workings = workings;
        int[] shown =
                IntStream.range(0, indicators().size()).filter(this::rests).toArray();
        this.picked = new PickedLines(
                new SheetRef(frame.say("sheet.missing")),
                workings.lines().size(),
                shown,
                line -> IntStream.of(shown).anyMatch(indicator -> missing(line, indicator) != null));
    }

    /** Without figures, or without a denominator, there is nothing to weigh. */
    private boolean rests(int indicator) {
        return indicators().get(indicator).whole().total().ratio() != null && workings.hasDenominator(indicator);
    }

    private List<IndicatorResult> indicators() {
        return frame.assessment().indicators();
    }

    private @Nullable Contribution missing(int line, int indicator) {
        Contribution own = workings.own(line, indicator);
        return own != null && own.basis() == Basis.MISSING ? own : null;
    }

    Sheet sheet() {
        return new PickedSheet(frame, workings, picked, this::cell)
                .of("sheet.missing", "missing.title", "missing.note", this::largest);
    }

    /** None is larger than all that others have, but where few have reported. */
    private @Nullable BigDecimal largest(int indicator) {
        Total whole = indicators().get(indicator).whole().total();
        Ratio known = whole.ratio();
        return whole.missingDenominator() != null || known == null ? whole.missingDenominator() : known.denominator();
    }

    private SheetCell cell(int line, int indicator) {
        Contribution missing = missing(line, indicator);
        if (missing == null) {
            return SheetCell.blank(Role.CENTRED);
        }
        return missing.missingDenominator() == null
                ? SheetCell.text(Role.CENTRED, unknown())
                : Figures.figure(missing.missingDenominator());
    }

    /** What stands for a denominator that is not known. */
    private String unknown() {
        return frame.say("missing.unknown");
    }

    /**
     * Their sum on the lines between, both included: a formula where it comes to what is wanted.
     *
     * @param found what these lines have
     * @param count how many they are, as a formula
     */
    Content between(
            int firstLine, int lastLine, int indicator, Weights found, @Nullable BigDecimal wanted, String count) {
        String range = picked.range(indicator, firstLine, lastLine);
        return sum(range == null ? count : "SUM(" + range + ")", range, found.sum(), wanted);
    }

    /** The same of a part of a division, which is named in that cell. */
    Content ofPart(
            OwnLines.Division division,
            String label,
            int indicator,
            Weights found,
            @Nullable BigDecimal wanted,
            String count) {
        if (picked.size() == 0 || !picked.has(indicator)) {
            return sum(count, null, found.sum(), wanted);
        }
        String part = "(" + picked.all(division.pickedColumn()) + "=" + label + ")";
        String range = picked.all(picked.column(indicator));
        String sum = "SUMPRODUCT(" + part + "*1," + range + ")";
        if (found.sum() != null || wanted != null) {
            return sum(sum, null, found.sum(), wanted);
        }
        String unknown = Formulas.quoted(unknown());
        return new Content.Formula(
                "IF(SUMPRODUCT(" + part + "*(" + range + "=" + unknown + "))>0," + unknown + "," + sum + ")",
                new Content.Text(unknown()));
    }

    /** The sum of such sums in a column. */
    Content ofParts(String first, String last, @Nullable BigDecimal sum) {
        String range = first + ":" + last;
        return sum("SUM(" + range + ")", range, sum, sum);
    }

    private Content sum(
            String expression, @Nullable String range, @Nullable BigDecimal found, @Nullable BigDecimal wanted) {
        String unknown = Formulas.quoted(unknown());
        if (wanted == null) {
            Content text = new Content.Text(unknown());
            return range == null || found != null
                    ? text
                    : new Content.Formula(
                            "IF(COUNTIF(" + range + "," + unknown + ")>0," + unknown + "," + expression + ")", text);
        }
        Content stored = new Content.Numeric(wanted);
        return found != null && found.compareTo(wanted) == 0 ? new Content.Formula(expression, stored) : stored;
    }
}
