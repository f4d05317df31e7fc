package vn.congdoan.kh415.report.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of one file must mend, in the words in which it is put into a copy of the file.
 *
 * @param file relative to the workspace, with forward slashes
 * @param copyWord what is put behind the name of a copy in another format
 * @param lines of the front sheet, the gravest first; at most {@value Corrections#MOST_LINES}
 * @param notes one for each faulty cell, in the order of the lines
 */
public record Correction(String file, String copyWord, Front front, List<Line> lines, List<Note> notes) {
    /**
     * The sheet in front that lists all there is to mend.
     *
     * @param name at most 31 characters
     * @param more what stands below the lines where not all find room; empty if all do
     * @param content the name of the sheet that shows what a text file held
     */
    public record Front(
            String name,
            String title,
            String subtitle,
            String advice,
            List<String> headings,
            String more,
            String content) {
        public Front {
            headings = List.copyOf(headings);
        }
    }

    /**
     * A line of the front sheet.
     *
     * @param sheet null for the whole file, and for a text file
     * @param cell as in A1; null for a whole sheet or file
     * @param place how the place is shown
     */
    public record Line(
            String severity,
            @Nullable String sheet,
            @Nullable String cell,
            String place,
            String message,
            String remedy) {}

    /**
     * What is said at a cell, all findings on it together.
     *
     * @param sheet empty for a text file
     * @param cell as in A1
     */
    public record Note(String sheet, String cell, String text) {}

    public Correction {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }
}
