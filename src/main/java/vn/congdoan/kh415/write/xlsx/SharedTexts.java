package vn.congdoan.kh415.write.xlsx;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The texts that cells share, each written once: a workbook that repeats its texts in every cell takes programs twice as long to open.
 * The table grows with the texts and must stay in memory, so it takes no more than its share; further texts stand in their cells.
 */
final class SharedTexts {
    private static final int MOST = 50_000;

    /** Such long ones are hardly ever the same. */
    private static final int LONGEST = 500;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private int cells;

    /** The number of a text in the table, negative if it is to stand in its cell. */
    int number(String text) {
        Integer known = numbers.get(text);
        if (known == null) {
            if (numbers.size() == MOST || text.length() > LONGEST) {
                return -1;
            }
            known = numbers.size();
            numbers.put(text, known);
        }
        cells++;
        return known;
    }

    /** Counts another cell with a text that has a number. */
    void again() {
        cells++;
    }

    void writeTo(Xml xml) throws IOException {
        xml.raw("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"")
                .number(cells)
                .raw("\" uniqueCount=\"")
                .number(numbers.size())
                .raw("\">");
        for (String text : numbers.keySet()) {
            xml.raw("<si>");
            write(text, xml);
            xml.raw("</si>");
        }
        xml.raw("</sst>");
    }

    /** A text with its spaces, wherever it stands. */
    static void write(String text, Xml xml) throws IOException {
        boolean spaced = !text.isEmpty() && (isSpace(text.charAt(0)) || isSpace(text.charAt(text.length() - 1)));
        xml.raw(spaced || text.indexOf('\n') >= 0 ? "<t xml:space=\"preserve\">" : "<t>")
                .text(text)
                .raw("</t>");
    }

    private static boolean isSpace(char letter) {
        return letter <= ' ';
    }
}
