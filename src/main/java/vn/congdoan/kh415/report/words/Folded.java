package vn.congdoan.kh415.report.words;

import vn.congdoan.kh415.text.Words;

/** Text in lines short enough for a terminal, which would break them in the middle of a word. */
public final class Folded {
    private static final int WIDTH = 80;

    private Folded() {}

    /** The text after its lead, as wide as what is printed in those words; further lines begin below its first word. Ends with a line break. */
    public static String text(String lead, String text, Words words) {
        return text(lead, text, words.columns(WIDTH), " ".repeat(lead.length()));
    }

    /** The same in so many columns, with further lines behind that indent. */
    public static String text(String lead, String text, int width, String indent) {
        StringBuilder lines = new StringBuilder(lead);
        int column = lead.length();
        int space = 0;
        // A percent sign stays with its number.
        for (String word : text.split(" (?!%)", -1)) {
            if (word.isEmpty()) {
                space++;
                continue;
            }
            boolean full = column > lead.length() && column + space + word.length() > width;
            lines.append(full ? "\n" + indent : " ".repeat(space));
            column = (full ? indent.length() : column + space) + word.length();
            lines.append(word);
            space = 1;
        }
        return lines.append('\n').toString();
    }
}
