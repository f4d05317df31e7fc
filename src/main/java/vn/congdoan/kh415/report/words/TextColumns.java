package vn.congdoan.kh415.report.words;

import java.util.ArrayList;
import java.util.List;

/** Text set in columns of fixed width for a terminal; a cell too long for its column goes on in the next line. */
public final class TextColumns {
    private static final String GAP = "  ";

    private final int[] widths;

    /** Widths in characters, without the gap of two between columns. */
    public TextColumns(int... widths) {
        this.widths = widths.clone();
    }

    /** The lines of one row, each indented by the gap, without spaces at their ends; each ends with a line break. */
    public String row(String... cells) {
        List<List<String>> columns = new ArrayList<>();
        int height = 0;
        for (int i = 0; i < cells.length; i++) {
            columns.add(wrapped(cells[i], widths[i]));
            height = Math.max(height, columns.get(i).size());
        }
        StringBuilder row = new StringBuilder();
        for (int line = 0; line < height; line++) {
            row.append(line(columns, line)).append('\n');
        }
        return row.toString();
    }

    private String line(List<List<String>> columns, int line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            List<String> column = columns.get(i);
            String cell = line < column.size() ? column.get(line) : "";
            text.append(GAP).append(cell).append(" ".repeat(Math.max(0, widths[i] - cell.length())));
        }
        return text.toString().stripTrailing();
    }

    /** Broken between words; a word longer than the width is broken where it must be. */
    public static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (line.length() > width) {
                lines.add(line.substring(0, width));
                line.delete(0, width);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
