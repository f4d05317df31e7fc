package vn.congdoan.kh415.read.table.html;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.model.finding.FileFacts.FileKind;
import vn.congdoan.kh415.model.finding.FileFacts.Limit;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.file.CellBudget;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.text.TextCharset;
import vn.congdoan.kh415.read.table.text.TextEncoding;
import vn.congdoan.kh415.text.Normal;

/**
 * Reads the tables of a web page, such as systems and Excel save under names ending in .xls. Each {@code <table>} is a table of
 * its own, also one within another. Rows are taken out of the page as soon as they are complete, so that a long page costs no
 * more memory than a row. Nothing that a page refers to is fetched.
 */
public final class HtmlReader {
    /** Characters in which Excel's name of the sheet is looked for. */
    private static final int SAMPLE = 1 << 15;

    private static final Pattern SHEET = Pattern.compile("<x:Name>([^<]{1,200})</x:Name>");

    /** The encoding of which a page says that it is its own. */
    private static final Pattern STATED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]{2,40})", Pattern.CASE_INSENSITIVE);

    private final String file;
    private final CellBudget budget;
    private final HtmlFormats formats = new HtmlFormats();
    private final IdentityHashMap<Element, HtmlTable> tables = new IdentityHashMap<>();
    private final List<HtmlTable> inOrder = new ArrayList<>();
    private int pending;

    private HtmlReader(String file, CellBudget budget) {
        this.file = file;
        this.budget = budget;
    }

    public static List<Table> tables(FileContent content, String file) throws IOException {
        if (content.length() > Limits.HTML_BYTES) {
            throw Refusal.tooLarge(Limit.FILE, Limits.HTML_BYTES);
        }
        HtmlEnd end = new HtmlEnd(timed(encoding(content).reader(content), content.cells()));
        try (Reader reader = new BufferedReader(end, SAMPLE)) {
            String sheet = sheet(reader);
            HtmlReader page = new HtmlReader(file, content.cells());
            page.read(reader);
            if (end.isCut()) {
                throw Refusal.damaged(Damage.ZIP);
            }
            return page.named(sheet);
        }
    }

    /**
     * That of a text file, by what the bytes are; only where that does not tell, what the page says of itself: pages in old Vietnamese
     * encodings say that they are Western.
     */
    private static TextEncoding encoding(FileContent content) throws IOException {
        try {
            return TextCharset.of(content);
        } catch (Refusal refusal) {
            Matcher stated = STATED.matcher(new String(content.head(), StandardCharsets.ISO_8859_1));
            if (stated.find() && Charset.isSupported(stated.group(1))) {
                Charset charset = Charset.forName(stated.group(1));
                if (TextCharset.readable(content, charset)) {
                    return new TextEncoding(charset, null);
                }
            }
            throw refusal;
        }
    }

    /** Elements open in thousands cost the parser more with each of them, long before a cell is complete. */
    private static Reader timed(Reader reader, CellBudget budget) {
        return new FilterReader(reader) {
            @Override
            public int read(char[] buffer, int offset, int count) throws IOException {
                budget.checkTime();
                return super.read(buffer, offset, count);
            }
        };
    }

    private static String sheet(Reader reader) throws IOException {
        reader.mark(SAMPLE);
        char[] sample = new char[SAMPLE];
        int length = Math.max(0, reader.read(sample));
        reader.reset();
        Matcher name = SHEET.matcher(new String(sample, 0, length));
        return name.find() ? Normal.composed(Parser.unescapeEntities(name.group(1), false)) : "";
    }

    private void read(Reader reader) throws IOException {
        try (StreamParser parser = new StreamParser(Parser.htmlParser()).parse(reader, "")) {
            for (Iterator<Element> elements = parser.iterator(); elements.hasNext(); ) {
                take(elements.next());
            }
        }
    }

    /** An element that is complete, after all within it. Only what stands in a row is kept until the row itself comes. */
    private void take(Element element) throws Refusal {
        budget.checkTime();
        switch (element.normalName()) {
            case "style" -> formats.add(element.data());
            case "col" -> withTable(element, table -> table.column(element));
            case "tr" -> {
                withTable(element, table -> table.row(element));
                pending = 0;
            }
            case "table" -> withTable(element, table -> {});
            default -> {
                if (closest(element, "tr") != null) {
                    keep();
                    return;
                }
            }
        }
        element.remove();
    }

    private void keep() throws Refusal {
        if (++pending > Limits.ROW_ELEMENTS) {
            throw Refusal.tooLarge(Limit.ELEMENTS, Limits.ROW_ELEMENTS);
        }
    }

    private interface Step {
        void accept(HtmlTable table) throws Refusal;
    }

    private void withTable(Element element, Step step) throws Refusal {
        Element table = closest(element, "table");
        if (table != null) {
            step.accept(known(table));
        }
    }

    /** The table begun there; what it stands in was begun before, and comes before it. */
    private HtmlTable known(Element table) throws Refusal {
        HtmlTable known = tables.get(table);
        if (known != null) {
            return known;
        }
        if (inOrder.size() >= Limits.TABLES) {
            throw Refusal.tooLarge(Limit.TABLES, Limits.TABLES);
        }
        Element around = closest(table.parent(), "table");
        if (around != null) {
            known(around);
        }
        HtmlTable begun = new HtmlTable(formats, budget);
        tables.put(table, begun);
        inOrder.add(begun);
        return begun;
    }

    /** The element itself or the nearest around it of that name; jsoup's own search costs more than all the rest. */
    private static @Nullable Element closest(@Nullable Element element, String name) {
        Element found = element;
        while (found != null && !found.normalName().equals(name)) {
            found = found.parent();
        }
        return found;
    }

    /** A single table has Excel's name of the sheet, several are numbered. */
    private List<Table> named(String sheet) throws Refusal {
        if (inOrder.isEmpty()) {
            throw Refusal.unsupported(FileKind.PAGE);
        }
        List<HtmlTable> filled = inOrder.stream().filter(HtmlTable::isFilled).toList();
        List<Table> named = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            filled.get(i).addTo(named, file, filled.size() == 1 ? sheet : (sheet + " #" + (i + 1)).strip());
        }
        return named;
    }
}
