package vn.congdoan.kh415.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the rows of the short table stand on a terminal. Verdicts go on in a second line where they are long; names take what the other
 * columns leave, in two lines, and are cut between words. Where that leaves next to nothing, the figures have a line of their own:
 *
 * <pre>
 * HN01  Đoàn viên, CCVCLĐ được học tập        ▲ vượt
 *       ≥ 75 %  76,43 %   0  67 + 10/78
 * </pre>
 */
final class SummaryColumns {
    private static final int LEAST_NAME = 12;
    private static final int MOST_VERDICT = 15;
    private static final int MOST_VERDICT_BESIDE_NAME = 22;
    private static final int MOST_LINES = 2;

    /** Blanks before each cell. */
    private static final int[] GAPS = {0, 1, 2, 1, 1, 1, 2};

    /** The place of the name among the cells of a row; the cells behind the target up to the verdict are figures. */
    private static final int NAME = 1;

    private static final int TARGET = 2;
    private static final int VERDICT = 6;

    /** Which cells stand side by side. */
    private static final List<List<Integer>> ONE_LINE = List.of(List.of(0, NAME, TARGET, 3, 4, 5, VERDICT));

    private static final List<List<Integer>> TWO_LINES = List.of(List.of(0, NAME, VERDICT), List.of(TARGET, 3, 4, 5));

    private final int[] widths;
    private final List<List<Integer>> lines;

    /** For those rows, the heading among them, in lines that long. */
    SummaryColumns(List<List<String>> rows, int width) {
        this.widths = IntStream.range(0, GAPS.length)
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        int name = widths[NAME];
        int verdict = widths[VERDICT];
        widths[VERDICT] = Math.min(verdict, MOST_VERDICT);
        int left = width - besideName(ONE_LINE.get(0));
        this.lines = left < Math.min(name, LEAST_NAME) ? TWO_LINES : ONE_LINE;
        if (lines.equals(TWO_LINES)) {
            widths[VERDICT] = Math.min(verdict, MOST_VERDICT_BESIDE_NAME);
            left = width - besideName(TWO_LINES.get(0));
        }
        widths[NAME] = Math.min(name, Math.max(LEAST_NAME, left));
    }

    private int besideName(List<Integer> places) {
        return places.stream().mapToInt(place -> GAPS[place] + widths[place]).sum() - widths[NAME];
    }

    /** The lines of a row, without a line break behind the last. */
    String row(List<String> cells) {
        return lines.stream().map(places -> line(cells, places)).collect(Collectors.joining("\n"));
    }

    /** Names and verdicts may take more than one line. */
    private String line(List<String> cells, List<Integer> places) {
        List<List<String>> columns = new ArrayList<>();
        for (int place : places) {
            columns.add(
                    switch (place) {
                        case NAME -> name(cells.get(place), widths[place]);
                        case VERDICT -> verdict(cells.get(place), widths[place]);
                        default -> List.of(cells.get(place));
                    });
        }
        int height = columns.stream().mapToInt(List::size).max().orElseThrow();
        return IntStream.range(0, height)
                .mapToObj(line -> line(columns, line, places))
                .collect(Collectors.joining("\n"));
    }

    private String line(List<List<String>> columns, int number, List<Integer> places) {
        // What is no beginning stands below the name.
        StringBuilder line = new StringBuilder(" ".repeat(places.get(0) == 0 ? 0 : widths[0] - 1));
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            List<String> column = columns.get(i);
            String cell = number < column.size() ? column.get(number) : "";
            String blanks = " ".repeat(Math.max(0, widths[place] - cell.length()));
            boolean isFigure = place > TARGET && place < VERDICT;
            line.append(" ".repeat(GAPS[place])).append(isFigure ? blanks + cell : cell + blanks);
        }
        return line.toString().stripTrailing();
    }

    /** What the last line does not hold is cut. */
    private static List<String> name(String name, int width) {
        List<String> lines = TextColumns.wrapped(name, width);
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
        kept.add(SummaryText.cut(String.join(" ", lines.subList(MOST_LINES - 1, lines.size())), width));
        return kept;
    }

    /** Further lines stand below the first word, behind the mark. */
    private static List<String> verdict(String text, int width) {
        return Folded.text("", text, width, "  ").lines().toList();
    }
}
