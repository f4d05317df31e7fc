package vn.congdoan.kh415.model.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.congdoan.kh415.model.table.Place;

/** What is wrong with the lists of a workspace, the units of the registry and the tree that they form. */
public sealed interface ListFacts extends Facts {
    /** What a cell can hold that is never a value of a list. */
    enum Trap {
        ERROR,
        UNCALCULATED,
        LOGICAL,
        PERCENT,
        SHOWN,
        DATE,
        MERGED,
        OTHER
    }

    record Places(List<Place> places) implements ListFacts {
        public Places {
            places = List.copyOf(places);
        }
    }

    /** A line of a text file that has lost or gained a separator. */
    record UnevenLine(String line, int fields, int headings) implements ListFacts {}

    /**
     * Lines of a list that are no entries.
     *
     * @param lines each with its place
     */
    record Lines(List<String> lines) implements ListFacts {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    record ColumnTwice(String column, List<String> headings) implements ListFacts {
        public ColumnTwice {
            headings = List.copyOf(headings);
        }
    }

    /**
     * Columns that a list cannot be without.
     *
     * @param known all that it may have
     * @param unknown headings that name none
     */
    record MissingColumns(List<String> missing, List<String> known, List<String> unknown) implements ListFacts {
        public MissingColumns {
            missing = List.copyOf(missing);
            known = List.copyOf(known);
            unknown = List.copyOf(unknown);
        }
    }

    record Trapped(String heading, String seen, Trap trap) implements ListFacts {}

    record TwoReadingsIn(String heading, String seen, BigDecimal first, BigDecimal second) implements ListFacts {}

    record Contradiction(String heading, String seen, String otherHeading, String otherSeen) implements ListFacts {}

    /**
     * A cell that its column cannot use.
     *
     * @param right what could stand there, empty if nothing is near
     */
    record WrongCell(String heading, String seen, String right) implements ListFacts {}

    record BlankCell(String heading) implements ListFacts {}

    record DatesReversed(String heading, LocalDate to, LocalDate from) implements ListFacts {}

    /**
     * Two rows of one code.
     *
     * @param place of the other row of that code
     */
    record CodeTwice(String code, Place place) implements ListFacts {}

    /**
     * Units that are in no sector and should be in one.
     *
     * @param rows each with its cell and code
     * @param kinds that need a sector, by name
     */
    record WithoutSector(List<String> rows, List<String> kinds) implements ListFacts {
        public WithoutSector {
            rows = List.copyOf(rows);
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * A parent's name that several units bear.
     *
     * @param units those of that name, by code
     */
    record AmongParents(String seen, List<String> units) implements ListFacts {
        public AmongParents {
            units = List.copyOf(units);
        }
    }

    record ParentGone(String parent, LocalDate day) implements ListFacts {}

    /**
     * Units that are each other's parents.
     *
     * @param units by code, each below the next
     */
    record Ring(List<String> units) implements ListFacts {
        public Ring {
            units = List.copyOf(units);
        }
    }

    /**
     * Units without a parent, of which there should be one.
     *
     * @param roots by code; empty if there is none
     */
    record Roots(LocalDate day, List<String> roots) implements ListFacts {
        public Roots {
            roots = List.copyOf(roots);
        }
    }

    /**
     * Two numbers for one unit, indicator and year.
     *
     * @param place of the earlier number
     */
    record AssignedTwice(String unit, Place place, BigDecimal earlier, BigDecimal later) implements ListFacts {}
}
