package vn.congdoan.kh415.read.table.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.model.finding.FileFacts.Limit;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Passwords;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.part.Parts;
import vn.congdoan.kh415.read.table.part.XmlPart;

/**
 * An .xlsx workbook that this program once wrote, and others may have saved since: its own properties, its sheets, and their cells with
 * formulas and stored values, one after another. Nothing is computed, fetched or executed. It may as well be any file at all: it is held
 * to the limits of returns.
 */
public final class WrittenBook implements Closeable {
    /** Texts that cells share, each kept while the workbook is open; and all their characters. */
    private static final int STRINGS = 2_000_000;

    private static final int STRING_CHARACTERS = 64 << 20;

    private static final int PROPERTY_CHARACTERS = 1 << 20;

    private final Parts parts;
    private final String name;
    private final SortedMap<String, String> properties = new TreeMap<>();
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final List<String> strings = new ArrayList<>();

    private WrittenBook(Parts parts, String name) {
        this.parts = parts;
        this.name = name;
    }

    /** A file that is no such workbook, or goes beyond the limits. */
    public static final class NoWorkbookException extends IOException {
        private static final long serialVersionUID = 1;

        private final transient Finding finding;

        NoWorkbookException(Refusal refusal, String file) {
            super(file, refusal);
            this.finding = refusal.finding(file);
        }

        /** What is wrong with it. */
        public Finding finding() {
            return finding;
        }
    }

    /**
     * Opens a workbook.
     *
     * @throws NoWorkbookException if it is none
     */
    public static WrittenBook open(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (Files.size(file) > Limits.FILE_BYTES) {
            throw new NoWorkbookException(Refusal.tooLarge(Limit.FILE, Limits.FILE_BYTES), name);
        }
        return within(name, () -> {
            WrittenBook book = new WrittenBook(
                    Parts.open(FileContent.of(file, Passwords.NONE).written()), name);
            try {
                book.readProperties();
                book.readSheets();
                book.readStrings();
                return book;
            } catch (IOException | XMLStreamException | RuntimeException e) {
                book.close();
                throw e;
            }
        });
    }

    /** What is done with the content of the file. */
    interface Step<T> {
        T done() throws IOException, XMLStreamException;
    }

    /** Whatever the parsers throw at a hostile file becomes one exception, here alone. */
    static <T> T within(String name, Step<T> step) throws IOException {
        try {
            return step.done();
        } catch (Refusal | XMLStreamException | RuntimeException e) {
            throw new NoWorkbookException(refusal(e), name);
        }
    }

    /** A limit that was broken reaches us wrapped in what the parser throws. */
    private static Refusal refusal(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof Refusal refusal) {
                return refusal;
            }
            if (each instanceof XMLStreamException xml && xml.getNestedException() instanceof Refusal refusal) {
                return refusal;
            }
        }
        return Refusal.damaged(Damage.CONTENT);
    }

    /** The properties that are not those of every document, by name. */
    public SortedMap<String, String> properties() {
        return properties;
    }

    /** Their names, in their order. */
    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    /** The cells of a sheet that hold anything, row by row. */
    public WrittenCells cells(String sheet) throws IOException {
        String part = Objects.requireNonNull(sheets.get(sheet), sheet);
        return within(name, () -> new WrittenCells(name, xml(part), strings));
    }

    private XmlPart xml(String part) throws IOException {
        XmlPart xml = parts.xml(part);
        if (xml == null) {
            throw Refusal.damaged(Damage.PART_MISSING);
        }
        return xml;
    }

    private void readProperties() throws IOException, XMLStreamException {
        if (!parts.has("docProps/custom.xml")) {
            return;
        }
        try (XmlPart xml = xml("docProps/custom.xml")) {
            String property = "";
            long characters = 0;
            while (xml.next()) {
                if (xml.starts("property")) {
                    property = attribute(xml, "name");
                } else if (xml.starts("lpwstr")) {
                    String value = xml.text();
                    properties.put(property, value);
                    characters += property.length() + value.length();
                    require(characters, PROPERTY_CHARACTERS, Limit.TEXT);
                }
            }
        }
    }

    private void readSheets() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        try (XmlPart related = xml("xl/_rels/workbook.xml.rels")) {
            while (related.next()) {
                if (related.starts("Relationship")) {
                    targets.put(attribute(related, "Id"), attribute(related, "Target"));
                    require(targets.size(), Limits.ENTRIES, Limit.ENTRIES);
                }
            }
        }
        try (XmlPart xml = xml("xl/workbook.xml")) {
            while (xml.next()) {
                if (xml.starts("sheet")) {
                    String target = targets.getOrDefault(attribute(xml, "id"), "");
                    sheets.put(attribute(xml, "name"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                    require(sheets.size(), Limits.ENTRIES, Limit.ENTRIES);
                }
            }
        }
    }

    private void readStrings() throws IOException, XMLStreamException {
        if (!parts.has("xl/sharedStrings.xml")) {
            return;
        }
        long characters = 0;
        try (XmlPart xml = xml("xl/sharedStrings.xml")) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    String text = SharedStrings.plain(xml, "si");
                    strings.add(text);
                    characters += text.length();
                    require(strings.size(), STRINGS, Limit.CELLS);
                    require(characters, STRING_CHARACTERS, Limit.INFLATED);
                }
            }
        }
    }

    private static void require(long found, long most, Limit limit) throws Refusal {
        if (found > most) {
            throw Refusal.tooLarge(limit, most);
        }
    }

    /** The attribute of that local name; empty if there is none. */
    static String attribute(XmlPart xml, String name) {
        String value = xml.attribute(name);
        return value == null ? "" : value;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
