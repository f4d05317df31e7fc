package vn.congdoan.kh415.read.table.html;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Tells whether a page ends in the middle of a table: one begun is not ended, and neither is the page. Parsers of pages close what is
 * open and say nothing. What stands in comments does not count.
 */
final class HtmlEnd extends FilterReader {
    /** Of the longest name that is looked for. */
    private static final int LONGEST = 6;

    private final StringBuilder tag = new StringBuilder();
    private boolean inTag;
    private boolean inComment;
    private int dashes;
    private int open;
    private boolean ended;

    HtmlEnd(Reader reader) {
        super(reader);
    }

    /** To be asked at the end. */
    boolean isCut() {
        return !ended && open > 0;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int read = in.read(buffer, offset, count);
        for (int i = offset; i < offset + read; i++) {
            take(buffer[i]);
        }
        return read;
    }

    private void take(char c) {
        if (inComment) {
            inComment = c != '>' || dashes < 2;
            dashes = c == '-' ? dashes + 1 : 0;
        } else if (c == '<') {
            inTag = true;
            tag.setLength(0);
        } else if (inTag) {
            name(c);
        }
    }

    private void name(char c) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '!' || c == '-';
        if (letter && tag.length() <= LONGEST) {
            tag.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c));
            if (tag.length() == 3 && tag.toString().equals("!--")) {
                inTag = false;
                inComment = true;
                dashes = 0;
            }
            return;
        }
        inTag = false;
        switch (tag.toString()) {
            case "table" -> open++;
            case "/table" -> open = Math.max(0, open - 1);
            case "/body", "/html" -> ended = true;
            default -> {}
        }
    }
}
