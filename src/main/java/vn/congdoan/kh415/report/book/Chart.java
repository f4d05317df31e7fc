package vn.congdoan.kh415.report.book;

import java.math.BigDecimal;
import java.util.List;

/**
 * Bars over categories, and marks to hold them against. Shares of one, shown in percent.
 *
 * @param place the cells it covers, both ends included
 * @param categories the names below the bars, and the cells they stand in
 * @param bars their heights
 * @param marks as many marks; empty for none
 */
public record Chart(String title, CellArea place, Names categories, Series bars, List<Series> marks) {
    /** Names, and the cells they stand in. */
    public record Names(CellArea cells, List<String> names) {
        public Names {
            names = List.copyOf(names);
        }
    }

    /** Numbers, what they are, and the cells they stand in. */
    public record Series(String name, CellArea cells, List<BigDecimal> numbers) {
        public Series {
            numbers = List.copyOf(numbers);
        }
    }

    public Chart {
        marks = List.copyOf(marks);
    }
}
