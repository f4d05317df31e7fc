package vn.congdoan.kh415.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import vn.congdoan.kh415.model.Table;

/**
 * Reads .xlsx and .xlsm workbooks, transitional or strict: the workbook part names the sheets and their visibility, its
 * relationships say where each lies, and the parts beside it hold shared strings and number formats.
 */
final class XlsxReader {
    /** A sheet as the workbook part lists it. */
    private record Listed(String name, boolean hidden, String part) {}

    /** What a relationship points to: the part, and the last word of the relationship's type. */
    private record Related(String part, String type) {}

    private final Parts parts;
    private final String file;
    private boolean from1904;

    private XlsxReader(Parts parts, String file) {
        this.parts = parts;
        this.file = file;
    }

    static List<Table> tables(Parts parts, String file) throws IOException, XMLStreamException {
        return new XlsxReader(parts, file).tables();
    }

    private List<Table> tables() throws IOException, XMLStreamException {
        String workbook = target(related(""), "officeDocument", "xl/workbook.xml");
        Map<String, Related> related = related(workbook);
        List<Listed> sheets = sheets(workbook, related);
        SharedStrings strings = new SharedStrings(parts, target(related, "sharedStrings", "xl/sharedStrings.xml"));
        Styles styles = new Styles(parts, target(related, "styles", "xl/styles.xml"));
        List<Table> tables = new ArrayList<>();
        for (Listed sheet : sheets) {
            TableBuilder table = new TableBuilder(parts.cells());
            try (XmlPart xml = existing(sheet.part)) {
                new XlsxSheet(xml, table, strings, styles, from1904).read();
            }
            table.addTo(tables, file, sheet.name, sheet.hidden);
        }
        return tables;
    }

    private List<Listed> sheets(String workbook, Map<String, Related> related) throws IOException, XMLStreamException {
        List<Listed> sheets = new ArrayList<>();
        try (XmlPart xml = existing(workbook)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    from1904 = xml.flag("date1904");
                } else if (xml.starts("sheet")) {
                    Related target = related.get(word(xml, "id"));
                    if (target == null) {
                        throw Refusal.damaged("damage-part-missing");
                    }
                    String state = xml.attribute("state");
                    // Sheets that hold only a chart, a dialog or a macro have no cells.
                    if (target.type.equals("worksheet")) {
                        sheets.add(new Listed(
                                CellValues.composed(word(xml, "name")),
                                state != null && !state.equals("visible"),
                                target.part));
                    }
                }
            }
        }
        return sheets;
    }

    private XmlPart existing(String part) throws IOException {
        XmlPart xml = parts.xml(part);
        if (xml == null) {
            throw Refusal.damaged("damage-part-missing");
        }
        return xml;
    }

    private static String target(Map<String, Related> related, String type, String otherwise) {
        return related.values().stream()
                .filter(one -> one.type.equals(type))
                .map(Related::part)
                .sorted()
                .findFirst()
                .orElse(otherwise);
    }

    /** The relationships of a part by their ids; those of the whole package for an empty name. */
    private Map<String, Related> related(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        Map<String, Related> related = new HashMap<>();
        try (XmlPart xml = parts.xml(folder + "_rels/" + part.substring(slash) + ".rels")) {
            while (xml != null && xml.next()) {
                if (xml.starts("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                    String type = word(xml, "Type");
                    related.put(
                            word(xml, "Id"),
                            new Related(
                                    resolved(folder, word(xml, "Target")), type.substring(type.lastIndexOf('/') + 1)));
                }
            }
        }
        return related;
    }

    private static String word(XmlPart xml, String attribute) {
        String value = xml.attribute(attribute);
        return value == null ? "" : value;
    }

    /** The name of a part that is given relative to a folder of the package, or absolutely with a leading slash. */
    private static String resolved(String folder, String target) {
        String name = target.replace('\\', '/');
        if (name.startsWith("/")) {
            return name.substring(1);
        }
        String base = folder;
        while (name.startsWith("../") || name.startsWith("./")) {
            boolean up = name.startsWith("../");
            name = name.substring(up ? 3 : 2);
            base = up ? base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1) : base;
        }
        return base + name;
    }
}
