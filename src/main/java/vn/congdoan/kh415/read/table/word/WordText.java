package vn.congdoan.kh415.read.table.word;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.read.table.cell.CellValues;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.part.XmlPart;

/** The text of a paragraph, or of the paragraphs of a cell as lines: all that is stored, and what is seen of it. */
final class WordText {
    private final StringBuilder stored = new StringBuilder();
    private final StringBuilder seen = new StringBuilder();
    private boolean anyApart;
    private boolean lineEnded;

    void add(String words, boolean apart) {
        if (stored.length() <= XmlPart.WRITTEN) {
            stored.append(words);
            seen.append(apart ? "" : words);
            anyApart |= apart && !words.isEmpty();
        }
    }

    void beginParagraph() {
        if (lineEnded) {
            add("\n", false);
        }
        lineEnded = false;
    }

    /** @param goesOn whether the end of the paragraph was deleted, so that the next one continues its line */
    void endParagraph(boolean goesOn) {
        lineEnded = !goesOn;
    }

    boolean isEnded() {
        return lineEnded;
    }

    /** The cell of a table; null if nothing stands in it. */
    @Nullable
    Cell cell() throws Refusal {
        return cell(text -> text);
    }

    /**
     * The paragraph as one cell. What tabs part in a line stands in lines of its own, but behind a label: nobody can tell the columns
     * that tabs make on paper.
     */
    @Nullable
    Cell line() throws Refusal {
        return cell(text -> text.replaceAll(":[ \\u00A0]*+\\t[\\t ]*+", ": ").replaceAll(" *+\\t[\\t ]*+", "\n"));
    }

    private @Nullable Cell cell(UnaryOperator<String> written) throws Refusal {
        String whole = stripped(written.apply(stored.toString()));
        return anyApart ? CellValues.text(whole, stripped(written.apply(seen.toString()))) : CellValues.seen(whole);
    }

    /** Without the line breaks and spaces at its ends. */
    static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && " \n".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " \n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }
}
