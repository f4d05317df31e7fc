package vn.congdoan.kh415.invent;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * How large an invented workspace is to be, and which one.
 *
 * @param units how many bodies of the lowest kind
 * @param first the first month of which there are returns
 * @param months how many there are of, one after another
 * @param seed what tells workspaces of one size apart
 * @param faulty of how many millionths of the files something is wrong
 */
public record Wanted(int units, YearMonth first, int months, long seed, int faulty) {
    /** The least that makes a union, and more than there are anywhere. */
    public static final int MOST_UNITS = 200_000;

    public static final int MOST_MONTHS = 120;

    /** From there on unions above send one table for all below them, as offices do that cannot read a file a body. */
    private static final int MANY = 2_000;

    public Wanted {
        if (units < 1 || units > MOST_UNITS || months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException(units + " units, " + months + " months");
        }
    }

    public List<YearMonth> all() {
        return Stream.iterate(first, month -> month.plusMonths(1)).limit(months).toList();
    }

    public boolean isLarge() {
        return units > MANY;
    }

    Lot lot() {
        return new Lot(seed);
    }
}
