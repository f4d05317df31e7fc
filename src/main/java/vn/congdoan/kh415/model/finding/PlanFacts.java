package vn.congdoan.kh415.model.finding;

import java.math.BigDecimal;
import java.util.List;

/** What is wrong with the plan's file, or with the waivers', which is written alike. */
public sealed interface PlanFacts extends Facts {
    /**
     * A file that is too long.
     *
     * @param most that is allowed, in bytes
     */
    record Length(int most) implements PlanFacts {}

    /**
     * A break of the syntax that has no name here.
     *
     * @param seen the beginning of what stands there, empty at the end of the file
     */
    record Unparsed(String seen) implements PlanFacts {}

    /**
     * A section in a section and so on, deeper than anything is.
     *
     * @param most how deep it may be
     */
    record Depth(int most) implements PlanFacts {}

    record Sign(String sign) implements PlanFacts {}

    record Key(String key) implements PlanFacts {}

    /**
     * A key that must hold others.
     *
     * @param section a key of which others stand below, or the whole file
     */
    record Section(String section) implements PlanFacts {}

    record KeyIn(String key, String section) implements PlanFacts {}

    record UnknownKey(String key, String section, List<String> choices) implements PlanFacts {
        public UnknownKey {
            choices = List.copyOf(choices);
        }
    }

    record MisspeltKey(String key, String section, String nearest) implements PlanFacts {}

    /**
     * A key that stands there already.
     *
     * @param line of the first
     */
    record KeyTwice(String key, int line) implements PlanFacts {}

    record KeyOfType(String key, String type, List<String> needed) implements PlanFacts {
        public KeyOfType {
            needed = List.copyOf(needed);
        }
    }

    record Value(String key, String seen) implements PlanFacts {}

    /**
     * A value that is nearly right.
     *
     * @param meant what was probably meant
     */
    record Misspelt(String key, String seen, String meant) implements PlanFacts {}

    record NoChoice(String key, String seen, List<String> choices) implements PlanFacts {
        public NoChoice {
            choices = List.copyOf(choices);
        }
    }

    record OutOfRange(String key, String seen, int least, int most) implements PlanFacts {}

    record TwoNumbers(String key, String seen, BigDecimal first, BigDecimal second) implements PlanFacts {}

    /**
     * A name of two things.
     *
     * @param section that it names, as does the other
     */
    record NameTwice(String name, String section, String other) implements PlanFacts {}

    record Id(String id) implements PlanFacts {}

    record Ends(String from, String to) implements PlanFacts {}

    record Edges(String lower, String upper) implements PlanFacts {}

    record OfKind(String kind) implements PlanFacts {}

    /**
     * Kinds that are parts of each other.
     *
     * @param ring each part of the next
     */
    record KindRing(String kind, List<String> ring) implements PlanFacts {
        public KindRing {
            ring = List.copyOf(ring);
        }
    }

    /**
     * Measures that answer each other in a circle.
     *
     * @param ring each answers the next
     */
    record MeasureRing(String measure, List<String> ring) implements PlanFacts {
        public MeasureRing {
            ring = List.copyOf(ring);
        }
    }

    /**
     * A measure that cannot stand where it does.
     *
     * @param needed the type that could
     */
    record OtherType(String measure, String type, String needed) implements PlanFacts {}

    /** A curve of so many months, and what it ends with. */
    record Curve(String indicator, int months, BigDecimal last) implements PlanFacts {}

    /**
     * A curve that is lower in a month than in the one before.
     *
     * @param month of the reporting year, from 1
     */
    record CurveFalls(String indicator, int month, BigDecimal before, BigDecimal then) implements PlanFacts {}

    record TypeAndTime(String measure, String type, String time) implements PlanFacts {}

    record Unused(String measure, String name) implements PlanFacts {}

    record OfIndicator(String indicator) implements PlanFacts {}

    /**
     * Two targets in force at once.
     *
     * @param line of the other target
     */
    record TwoTargets(String indicator, int line) implements PlanFacts {}

    record OfTarget(String indicator, BigDecimal target) implements PlanFacts {}

    record OfUnit(String indicator, String unit) implements PlanFacts {}

    record TwoTypes(String indicator, String measure, String type, String other, String otherType)
            implements PlanFacts {}

    /** Two measures of one indicator that nobody reports both of. */
    record TwoReporters(
            String indicator, String measure, List<String> reporters, String other, List<String> otherReporters)
            implements PlanFacts {
        public TwoReporters {
            reporters = List.copyOf(reporters);
            otherReporters = List.copyOf(otherReporters);
        }
    }

    /**
     * A measure of several kinds in several indicators.
     *
     * @param others the indicators that share the measure
     */
    record OpenKinds(String indicator, String measure, List<String> kinds, List<String> others) implements PlanFacts {
        public OpenKinds {
            kinds = List.copyOf(kinds);
            others = List.copyOf(others);
        }
    }

    /**
     * A kind or sector that does not report a measure.
     *
     * @param silent the kind or sector that does not report the measure
     */
    record NotReporting(String silent, String measure, List<String> reporters) implements PlanFacts {
        public NotReporting {
            reporters = List.copyOf(reporters);
        }
    }

    record OfRule(String rule) implements PlanFacts {}

    /**
     * A rule whose id another bears.
     *
     * @param line of the first
     */
    record RuleTwice(String rule, int line) implements PlanFacts {}

    /** A rule that holds people against money. */
    record TwoTypesInRule(String rule, String measure, String type, String other, String otherType)
            implements PlanFacts {}

    /**
     * A rule of which nobody reports all measures.
     *
     * @param reporters of each of its measures, and whom it speaks of
     */
    record RuleOfNobody(String rule, List<String> reporters) implements PlanFacts {
        public RuleOfNobody {
            reporters = List.copyOf(reporters);
        }
    }

    /** Rules that no figures keep together. */
    record RuleAgainstOthers(String rule, List<String> others) implements PlanFacts {
        public RuleAgainstOthers {
            others = List.copyOf(others);
        }
    }

    /**
     * A part of a text that a comma seems to have cut off.
     *
     * @param whole what was probably meant
     */
    record CutItem(String key, String seen, String whole) implements PlanFacts {}

    /** A plan's first year, and the year in which the plan was issued. */
    record YearsBeforeIssue(int firstYear, int issued) implements PlanFacts {}

    /** A year whose result is known and that the plan does not cover. */
    record KnownOutside(String indicator, int year) implements PlanFacts {}

    /**
     * An entry that repeats another.
     *
     * @param line of the first entry
     */
    record EntryTwice(int line) implements PlanFacts {}
}
