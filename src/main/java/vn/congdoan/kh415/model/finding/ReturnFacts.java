package vn.congdoan.kh415.model.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Place;

/** What returns say that cannot be used, or must be looked at: of lines and headings, units and periods, figures and versions. */
public sealed interface ReturnFacts extends Facts {
    /**
     * An answer that is none of the options of a choice.
     *
     * @param nearest the nearest option, empty if none is near
     */
    record NoOption(String seen, String nearest, List<String> options) implements ReturnFacts {
        public NoOption {
            options = List.copyOf(options);
        }
    }

    /**
     * A day of receipt that cannot be true.
     *
     * @param month of which the return speaks
     * @param asOf the day of the report
     */
    record ReceivedOn(LocalDate day, YearMonth month, LocalDate asOf) implements ReturnFacts {}

    /**
     * A mail from an address that the registry does not know.
     *
     * @param senders addresses of the mail
     * @param known addresses of the units whose return it carried
     */
    record OtherSender(List<String> senders, List<String> known) implements ReturnFacts {
        public OtherSender {
            senders = List.copyOf(senders);
            known = List.copyOf(known);
        }
    }

    /** A line of a text file that has lost or gained a separator. */
    record Uneven(int fields, int headings) implements ReturnFacts {}

    /** A stated total and the sum of what it is the total of. */
    record StatedSum(BigDecimal stated, BigDecimal sum) implements ReturnFacts {
        @Override
        public String seen() {
            return stated.toPlainString();
        }
    }

    /**
     * A unit that is not in the registry.
     *
     * @param nearest the unit that was probably meant, null if none is near
     */
    record UnknownUnit(String seen, Facts.@Nullable UnitName nearest) implements ReturnFacts {}

    /**
     * A name of several units.
     *
     * @param units those of that name, by code
     */
    record AmongUnits(String seen, List<String> units) implements ReturnFacts {
        public AmongUnits {
            units = List.copyOf(units);
        }
    }

    /**
     * A word for several measures.
     *
     * @param measures those that it may be, by id and name
     */
    record AmongMeasures(String seen, List<String> measures) implements ReturnFacts {
        public AmongMeasures {
            measures = List.copyOf(measures);
        }
    }

    /**
     * A code and a name of two units.
     *
     * @param named the unit of that name
     */
    record TwoUnits(String code, String name, Facts.UnitName named) implements ReturnFacts {}

    record OfMonth(YearMonth month) implements ReturnFacts {}

    /**
     * A month against the file's own name or folder.
     *
     * @param assumed what name and folder of the file say
     */
    record TwoMonths(YearMonth stated, List<YearMonth> assumed) implements ReturnFacts {
        public TwoMonths {
            assumed = List.copyOf(assumed);
        }
    }

    /** A month against the name of its sheet, as it is written. */
    record NamedMonth(YearMonth stated, String seen) implements ReturnFacts {}

    /**
     * A return of more than a month.
     *
     * @param month for which the figures count
     */
    record LongerPeriod(String stated, YearMonth month) implements ReturnFacts {}

    /**
     * A heading that is not understood.
     *
     * @param figure what stands below the heading
     */
    record Unclear(String heading, String figure) implements ReturnFacts {
        @Override
        public String seen() {
            return figure;
        }
    }

    /**
     * Columns or rows that are understood and are not what is due.
     *
     * @param headings the first of them
     * @param count of all of them
     */
    record Besides(List<String> headings, int count) implements ReturnFacts {
        public Besides {
            headings = List.copyOf(headings);
        }
    }

    /**
     * Figures that are given only as something else.
     *
     * @param headings the first of those above them
     * @param count of the figures
     * @param measures by name
     */
    record BesideOnly(List<String> headings, int count, List<String> measures) implements ReturnFacts {
        public BesideOnly {
            headings = List.copyOf(headings);
            measures = List.copyOf(measures);
        }
    }

    /**
     * Figures of more than the month.
     *
     * @param measures by name, those whose figures cannot be told of the month alone
     */
    record LongerFigures(String stated, YearMonth month, List<String> measures) implements ReturnFacts {
        public LongerFigures {
            measures = List.copyOf(measures);
        }
    }

    /**
     * A figure in another unit of measurement.
     *
     * @param asked the unit of measurement that was asked for
     */
    record OtherMeasurement(String seen, String given, String asked) implements ReturnFacts {}

    /**
     * The same figure twice.
     *
     * @param other the cell where it stands, too
     * @param heading what tells the two apart
     */
    record Twice(String other, String heading) implements ReturnFacts {}

    /**
     * Two figures that cannot both be right.
     *
     * @param other the cell of the other one
     * @param headings of both
     */
    record Disagreeing(String other, String headings, String here, String there) implements ReturnFacts {
        @Override
        public String seen() {
            return here;
        }
    }

    record TwoReadings(String seen, BigDecimal first, BigDecimal second) implements ReturnFacts {}

    record ShownOtherwise(String stored, String shown) implements ReturnFacts {
        @Override
        public String seen() {
            return stored;
        }
    }

    record NotShown(String stored) implements ReturnFacts {
        @Override
        public String seen() {
            return stored;
        }
    }

    /**
     * An amount of money.
     *
     * @param unit of measurement
     */
    record Amount(BigDecimal amount, String unit) implements ReturnFacts {}

    record Stated(BigDecimal figure) implements ReturnFacts {}

    /**
     * The same content once more.
     *
     * @param twin whose content it repeats
     */
    record Copy(Place twin) implements ReturnFacts {}

    record Revisions(int revision, int used) implements ReturnFacts {}

    /**
     * Two returns that say different things, neither of them the later.
     *
     * @param here as it was said: a number, or that none applies
     * @param elsewhere where the other stands
     * @param figures how many differ
     */
    record Conflict(String here, Place elsewhere, String there, int figures) implements ReturnFacts {}

    /**
     * What a newer revision leaves as it was.
     *
     * @param kept figures of an earlier revision that are still used, by name
     */
    record Kept(int revision, List<String> kept) implements ReturnFacts {
        public Kept {
            kept = List.copyOf(kept);
        }
    }

    /**
     * Consolidated figures that agree with the bodies below.
     *
     * @param indicators by id
     */
    record Reconciled(List<String> indicators) implements ReturnFacts {
        public Reconciled {
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * Consolidated figures in one sum of all sectors.
     *
     * @param indicators by id, those that need them sector by sector while bodies below are missing
     */
    record Undivided(List<String> indicators) implements ReturnFacts {
        public Undivided {
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * A consolidated return and the bodies below.
     *
     * @param missing the most bodies below that have no figures, of any of these indicators
     */
    record Unreconciled(List<Difference> differences, int missing) implements ReturnFacts {
        public Unreconciled {
            differences = List.copyOf(differences);
        }
    }

    /** What a consolidated return states of an indicator and what the bodies below come to; without a denominator where it has none. */
    record Difference(
            String indicator,
            BigDecimal statedNumerator,
            @Nullable BigDecimal statedDenominator,
            BigDecimal numerator,
            @Nullable BigDecimal denominator) {
        @Override
        public String toString() {
            return indicator + ": " + text(statedNumerator, statedDenominator) + " ≠ " + text(numerator, denominator);
        }

        private static String text(BigDecimal above, @Nullable BigDecimal below) {
            return below == null ? above.toPlainString() : above.toPlainString() + "/" + below.toPlainString();
        }
    }

    /**
     * More bodies than there are.
     *
     * @param bodies below that are expected to report
     */
    record MoreThanBodies(BigDecimal stated, int bodies) implements ReturnFacts {
        @Override
        public String seen() {
            return stated.toPlainString();
        }
    }

    /**
     * Figures of parts that are not used.
     *
     * @param measures by name
     * @param silent parts that sent none, by name; empty if it is not that
     * @param own what the body itself reported, by name
     */
    record UnusedParts(List<String> measures, List<String> silent, List<String> own) implements ReturnFacts {
        public UnusedParts {
            measures = List.copyOf(measures);
            silent = List.copyOf(silent);
            own = List.copyOf(own);
        }
    }

    /**
     * A month that was closed under another plan.
     *
     * @param month of which the plan was another
     */
    record OtherPlan(YearMonth month, String plan) implements ReturnFacts {}
}
