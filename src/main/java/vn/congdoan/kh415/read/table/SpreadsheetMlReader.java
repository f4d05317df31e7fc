package vn.congdoan.kh415.read.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Table;

/**
 * Reads XML Spreadsheet 2003 (Microsoft's XML Spreadsheet Reference), which systems save under names ending in .xls: styles first,
 * as far as they tell dates and percentages, then one worksheet after the other.
 */
final class SpreadsheetMlReader {
    /** What a style says, or leaves to its parent. */
    private record Style(@Nullable Shown shown, @Nullable String parent) {}

    private final XmlPart xml;
    private final String file;
    private final CellBudget budget;
    private final Map<String, Style> styles = new HashMap<>();
    private final List<Table> tables = new ArrayList<>();

    private SpreadsheetMlReader(XmlPart xml, String file, CellBudget budget) {
        this.xml = xml;
        this.file = file;
        this.budget = budget;
    }

    static List<Table> tables(Content content, String file) throws IOException, XMLStreamException {
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
                styles.put(id == null ? "" : id, new Style(readFormat(), parent));
            }
        }
    }

    private @Nullable Shown readFormat() throws IOException, XMLStreamException {
        Shown shown = null;
        while (xml.next() && !xml.ends("Style")) {
            if (xml.starts("NumberFormat")) {
                String format = xml.attribute("Format");
                shown = Shown.named(format == null ? "General" : format);
            }
        }
        return shown;
    }

    /** What that style shows, by itself or by one of its parents. */
    Shown shown(@Nullable String id) {
        Style style = styles.get(id == null ? "Default" : id);
        for (int generations = 0; style != null && generations < Limits.DEPTH; generations++) {
            if (style.shown != null) {
                return style.shown;
            }
            style = style.parent == null ? null : styles.get(style.parent);
        }
        return Shown.NUMBER;
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
