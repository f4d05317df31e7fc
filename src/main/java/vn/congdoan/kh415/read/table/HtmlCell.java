package vn.congdoan.kh415.read.table;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Cell;

/**
 * Reads one cell of an HTML table. Spreadsheet programs state what a cell holds beside what it shows: Excel in {@code x:num},
 * {@code x:str}, {@code x:bool} and {@code x:err}, LibreOffice in {@code sdval} and {@code sdnum}. Without them a cell is text,
 * also where it looks like a number, but for the errors of formulas.
 */
final class HtmlCell {
    private static final Set<String> BLOCKS =
            Set.of("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "center", "blockquote", "pre");
    private final HtmlFormats formats;

    HtmlCell(HtmlFormats formats) {
        this.formats = formats;
    }

    /** The cell, or null if it is blank. */
    @Nullable
    Cell read(Element td) throws Refusal {
        String text = text(td);
        if (td.hasAttr("x:err") || (td.hasAttr("sdval") && CellValues.isError(text))) {
            return new Cell.ErrorValue(td.attr("x:err").isBlank() ? text : td.attr("x:err"));
        }
        if (td.hasAttr("x:bool")) {
            return new Cell.Logical((td.attr("x:bool").isBlank() ? text : td.attr("x:bool")).equalsIgnoreCase("true"));
        }
        if (td.hasAttr("x:num")) {
            return CellValues.number(td.attr("x:num").isBlank() ? text : td.attr("x:num"), formats.of(td), false);
        }
        if (td.hasAttr("sdval")) {
            return libreOffice(td.attr("sdval"), td.attr("sdnum"));
        }
        return td.attr("x:str").isBlank() ? CellValues.seen(text) : CellValues.text(td.attr("x:str"));
    }

    /** The format stands after the language of the cell and that of the format: {@code 1066;0;DD/MM/YYYY}. */
    private static @Nullable Cell libreOffice(String value, String format) throws Refusal {
        String[] parts = format.split(";", 3);
        String code = parts.length == 3 ? parts[2] : "";
        if (code.equals("BOOLEAN")) {
            return new Cell.Logical(!value.equals("0"));
        }
        return CellValues.number(value, Shown.of(0, code), false);
    }

    /** What a browser shows: white space in one, lines where the page breaks them. */
    private static String text(Element td) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            append(text, words.getWholeText());
                        } else if (node.normalName().equals("br")) {
                            breakLine(text);
                        } else if (BLOCKS.contains(node.normalName()) && !text.isEmpty()) {
                            endBlock(text);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (BLOCKS.contains(node.normalName()) && !text.isEmpty()) {
                            endBlock(text);
                        }
                    }
                },
                td);
        return stripped(text.toString());
    }

    private static void append(StringBuilder text, String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!space) {
                text.append(c);
            } else if (!text.isEmpty() && " \n".indexOf(text.charAt(text.length() - 1)) < 0) {
                text.append(' ');
            }
        }
    }

    private static void breakLine(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        text.append('\n');
    }

    private static void endBlock(StringBuilder text) {
        if (text.charAt(text.length() - 1) != '\n') {
            breakLine(text);
        }
    }

    /** Without the white space that stands at the ends of lines in the source; spaces that do not break are the sender's. */
    private static String stripped(String text) {
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
