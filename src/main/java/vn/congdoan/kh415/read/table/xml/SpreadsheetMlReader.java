package vn.congdoan.kh415.read.table.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.cell.Look;
import vn.congdoan.kh415.read.table.cell.TableBuilder;
import vn.congdoan.kh415.read.table.file.CellBudget;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.part.XmlPart;

/**
 * Reads XML Spreadsheet 2003 (Microsoft's XML Spreadsheet Reference), which systems save under names ending in .xls: styles first,
 * as far as they say what is seen of a cell, then one worksheet after the other.
 */
public final class SpreadsheetMlReader {
    /** What a style says, or leaves to its parent. */
    private record Style(
            @Nullable Look look,
            @Nullable Boolean struck,
            @Nullable Boolean white,
            @Nullable Boolean coloured,
            @Nullable String parent) {}

    private static final String WHITE = "#FFFFFF";

    private final XmlPart xml;
    private final String file;
    private final CellBudget budget;
    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, Look> looks = new HashMap<>();
    private final List<Table> tables = new ArrayList<>();

    private SpreadsheetMlReader(XmlPart xml, String file, CellBudget budget) {
        this.xml = xml;
        this.file = file;
        this.budget = budget;
    }

    public static List<Table> tables(FileContent content, String file) throws IOException, XMLStreamException {
        try (XmlPart xml = XmlPart.of(content)) {
            return new SpreadsheetMlReader(xml, file, content.cells()).tables();
        }
    }

    private List<Table> tables() throws IOException, XMLStreamException {
        while (xml.next()) {
            if (xml.starts("Styles")) {
                readStyles();
            } else if (xml.starts("Worksheet")) {
                readSheet();
            }
        }
        return tables;
    }

    private void readStyles() throws IOException, XMLStreamException {
        while (xml.next() && !xml.ends("Styles")) {
            if (xml.starts("Style")) {
                String id = xml.attribute("ID");
                String parent = xml.attribute("Parent");
                styles.put(id == null ? "" : id, readStyle(parent));
            }
        }
    }

    private Style readStyle(@Nullable String parent) throws IOException, XMLStreamException {
        Look look = null;
        Boolean struck = null;
        Boolean white = null;
        Boolean coloured = null;
        while (xml.next() && !xml.ends("Style")) {
            if (xml.starts("NumberFormat")) {
                String format = xml.attribute("Format");
                look = Look.named(format == null ? "General" : format);
            } else if (xml.starts("Font")) {
                struck = xml.flag("StrikeThrough");
                white = isWhite(xml);
            } else if (xml.starts("Interior")) {
                String color = xml.attribute("Color");
                coloured = color != null && !WHITE.equalsIgnoreCase(color);
            }
        }
        return new Style(look, struck, white, coloured, parent);
    }

    /** What that style shows, by itself or by its parents. */
    Look look(@Nullable String id) {
        return looks.computeIfAbsent(id == null ? "Default" : id, this::lookOf);
    }

    static boolean isWhite(XmlPart xml) {
        return WHITE.equalsIgnoreCase(xml.attribute("Color"));
    }

    /** Whether a cell of that style has a colour other than white. */
    boolean isOnColour(@Nullable String id) {
        return says(line(id == null ? "Default" : id), Style::coloured);
    }

    /** The style and those it comes from. */
    private List<Style> line(String id) {
        List<Style> line = new ArrayList<>();
        Style style = styles.get(id);
        while (style != null && line.size() < Limits.DEPTH) {
            line.add(style);
            style = style.parent == null ? null : styles.get(style.parent);
        }
        return line;
    }

    private Look lookOf(String id) {
        List<Style> line = line(id);
        Look look = line.stream()
                .flatMap(at -> Stream.ofNullable(at.look))
                .findFirst()
                .orElse(Look.PLAIN);
        boolean white = says(line, Style::white) && !says(line, Style::coloured);
        return white || says(line, Style::struck) ? look.asUnseen() : look;
    }

    private static boolean says(List<Style> line, Function<Style, @Nullable Boolean> what) {
        return line.stream()
                .flatMap(at -> Stream.ofNullable(what.apply(at)))
                .findFirst()
                .orElse(false);
    }

    private void readSheet() throws IOException, XMLStreamException {
        String name = xml.attribute("Name");
        TableBuilder table = new TableBuilder(budget);
        boolean hidden = false;
        while (xml.next() && !xml.ends("Worksheet")) {
            if (xml.starts("Table")) {
                new SpreadsheetMlSheet(xml, table, this).read();
            } else if (xml.starts("Visible")) {
                hidden = !xml.text().strip().equals("SheetVisible");
            }
        }
        table.addTo(tables, file, name == null ? "" : name, hidden);
    }
}
