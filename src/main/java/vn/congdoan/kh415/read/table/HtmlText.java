package vn.congdoan.kh415.read.table;

import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Cell;

/**
 * The text of a cell of a web page as a browser shows it: white space in one, lines where the page breaks them. What the page hides is
 * left out; what it strikes out, raises or lowers is stored there, but not seen as part of the text.
 */
final class HtmlText {
    private static final Set<String> BLOCKS =
            Set.of("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "center", "blockquote", "pre");

    private final StringBuilder stored = new StringBuilder();
    private final StringBuilder seen = new StringBuilder();
    private boolean anyApart;

    HtmlText(HtmlFormats formats, Element td) {
        NodeTraversor.traverse(new Walk(formats, td), td);
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
        private final HtmlFormats formats;
        private final Element td;

        /** The element that hides what is within it, and that which sets it apart. */
        private @Nullable Node hidden;

        private @Nullable Node apart;

        private Walk(HtmlFormats formats, Element td) {
            this.formats = formats;
            this.td = td;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element && element != td) {
                hidden = hidden == null && formats.hides(element) ? element : hidden;
                apart = apart == null && formats.setsApart(element) ? element : apart;
            }
            if (hidden != null) {
                return;
            }
            anyApart |= apart != null;
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

        @Override
        public void tail(Node node, int depth) {
            if (hidden == null && BLOCKS.contains(node.normalName())) {
                both(text -> {
                    if (!text.isEmpty()) {
                        endBlock(text);
                    }
                });
            }
            hidden = node == hidden ? null : hidden;
            apart = node == apart ? null : apart;
        }

        private void both(Consumer<StringBuilder> step) {
            step.accept(stored);
            if (apart == null) {
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
