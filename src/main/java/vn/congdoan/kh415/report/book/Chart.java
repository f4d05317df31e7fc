package vn.congdoan.kh415.report.book;

import java.math.BigDecimal;
import java.util.List;

/**
 * Bars that lie, the first at the top, each with what it should reach. Shares of one, shown in percent.
 *
 * @param told what it shows, for those who cannot see it
 * @param place the cells it covers, both ends included
 * @param categories what stands beside the bars, and the cells that hold it
 * @param looks the bars, by their looks: of each category one holds its number, and the others hold 0
 * @param values their numbers
 * @param marks what the bars should reach
 */
public record Chart(
        String title, String told, CellArea place, Names categories, Looks looks, Series values, Series marks) {
    /** Names, and the cells they stand in. */
    public record Names(CellArea cells, List<String> names) {
        public Names {
            names = List.copyOf(names);
        }
    }

    /** What is reached, what is missed, and what is neither yet. */
    public record Looks(Series reached, Series missed, Series open) {}

    /**
     * Numbers, what they are, and the cells they stand in.
     *
     * @param named the cell that says what they are
     */
    public record Series(String name, CellArea named, CellArea cells, List<BigDecimal> numbers) {
        public Series {
            numbers = List.copyOf(numbers);
        }
    }
}
