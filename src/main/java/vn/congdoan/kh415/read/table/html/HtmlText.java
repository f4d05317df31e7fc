package vn.congdoan.kh415.read.table.html;

import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.read.table.cell.CellValues;
import vn.congdoan.kh415.read.table.cell.Look;
import vn.congdoan.kh415.read.table.file.Refusal;

/**
 * The text of a cell of a web page as a browser shows it: white space in one, lines where the page breaks them. What the page hides is
 * left out; what it strikes out, raises, lowers or writes in white is stored there, but not seen as part of the text.
 */
final class HtmlText {
    private static final Set<String> BLOCKS =
            Set.of("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "center", "blockquote", "pre");

    private final StringBuilder stored = new StringBuilder();
    private final StringBuilder seen = new StringBuilder();
    private boolean anyApart;

    HtmlText(HtmlFormats formats, Element td) {
        NodeTraversor.traverse(new Walk(formats, !formats.isColoured(td)), td);
    }

    /** All that the page does not hide. */
    String stored() {
        return stripped(stored.toString());
    }

    String seen() {
        return stripped(seen.toString());
    }

    /** The text cell of which this is seen. */
    Cell.@Nullable Text cell(Cell.Text whole, Look look) throws Refusal {
        return CellValues.text(anyApart ? CellValues.text(whole.text(), seen()) : whole, look);
    }

    private final class Walk implements NodeVisitor {
        private static final int NONE = Integer.MAX_VALUE;

        private final HtmlFormats formats;
        private final boolean onWhite;

        /** How deep the element lies that hides what is within it, and that which sets it apart. */
        private int hidden = NONE;

        private int apart = NONE;

        private Walk(HtmlFormats formats, boolean onWhite) {
            this.formats = formats;
            this.onWhite = onWhite;
        }

        /** The cell itself, at depth 0, is looked at as a whole elsewhere. */
        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element && depth > 0) {
                hidden = hidden == NONE && formats.hides(element) ? depth : hidden;
                apart = apart == NONE && isApart(element) ? depth : apart;
            }
            if (hidden != NONE) {
                return;
            }
            anyApart |= apart != NONE;
            both(text -> {
                if (node instanceof TextNode words) {
                    append(text, words.getWholeText());
                } else if (node.normalName().equals("br")) {
                    breakLine(text);
                } else if (BLOCKS.contains(node.normalName()) && !text.isEmpty()) {
                    endBlock(text);
                }
            });
        }

        private boolean isApart(Element element) {
            return formats.setsApart(element) || (onWhite && formats.isWhite(element));
        }

        @Override
        public void tail(Node node, int depth) {
            if (hidden == NONE && BLOCKS.contains(node.normalName())) {
                both(text -> {
                    if (!text.isEmpty()) {
                        endBlock(text);
                    }
                });
            }
            hidden = depth == hidden ? NONE : hidden;
            apart = depth == apart ? NONE : apart;
        }

        private void both(Consumer<StringBuilder> step) {
            step.accept(stored);
            if (apart == NONE) {
                step.accept(seen);
            }
        }
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
