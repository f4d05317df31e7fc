package vn.congdoan.kh415.read.table.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.cell.Calculation;
import vn.congdoan.kh415.read.table.cell.TableBuilder;
import vn.congdoan.kh415.read.table.file.Guarded;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.part.Parts;
import vn.congdoan.kh415.read.table.part.Relationships;
import vn.congdoan.kh415.read.table.part.XmlPart;
import vn.congdoan.kh415.text.Normal;

/**
 * Reads .xlsx and .xlsm workbooks, transitional or strict: the workbook part names the sheets and their visibility, its
 * relationships say where each lies, and the parts beside it hold shared strings and number formats.
 */
public final class XlsxReader {
    /** A sheet as the workbook part lists it. */
    private record Listed(String name, boolean hidden, String part) {}

    private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}");

    private final Parts parts;
    private final String file;
    private boolean from1904;
    private Calculation calculation = Calculation.DONE;

    private XlsxReader(Parts parts, String file) {
        this.parts = parts;
        this.file = file;
    }

    public static List<Table> tables(Parts parts, String file) throws IOException, XMLStreamException {
        return new XlsxReader(parts, file).tables();
    }

    private List<Table> tables() throws IOException, XMLStreamException {
        String workbook = Relationships.of(parts, "").target("officeDocument", "xl/workbook.xml");
        Relationships related = Relationships.of(parts, workbook);
        List<Listed> sheets = sheets(workbook, related);
        SharedStrings strings = new SharedStrings(parts, related.target("sharedStrings", "xl/sharedStrings.xml"));
        Styles styles = Styles.read(parts, related.target("styles", "xl/styles.xml"));
        List<Table> tables = new ArrayList<>();
        for (Listed sheet : sheets) {
            TableBuilder table = new TableBuilder(parts.cells());
            try (XmlPart xml = existing(sheet.part)) {
                new XlsxSheet(xml, table, strings, styles, from1904, calculation).read();
            }
            readNotes(sheet.part, table);
            table.addTo(tables, file, sheet.name, sheet.hidden);
        }
        return tables;
    }

    /** Where they are broken, those before: the figures stand elsewhere. */
    private void readNotes(String sheet, TableBuilder table) throws Refusal {
        Guarded.readingIfWhole(
                file,
                () -> {
                    String notes = Relationships.of(parts, sheet).target("comments", "");
                    if (!notes.isEmpty()) {
                        readNotesOf(notes, table);
                    }
                    return table;
                },
                table);
    }

    private void readNotesOf(String part, TableBuilder table) throws IOException, XMLStreamException {
        List<String> authors = new ArrayList<>();
        try (XmlPart xml = parts.xml(part)) {
            while (xml != null && xml.next()) {
                if (xml.starts("author")) {
                    authors.add(xml.text());
                } else if (xml.starts("comment")) {
                    String ref = xml.attribute("ref");
                    int author = xml.number("authorId", -1);
                    String text = SharedStrings.plain(xml, "comment");
                    if (ref != null && CELL.matcher(ref).matches()) {
                        table.note(
                                XlsxSheet.row(ref),
                                XlsxSheet.column(ref),
                                author >= 0 && author < authors.size() ? authors.get(author) : null,
                                text);
                    }
                }
            }
        }
    }

    private List<Listed> sheets(String workbook, Relationships related) throws IOException, XMLStreamException {
        List<Listed> sheets = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        try (XmlPart xml = existing(workbook)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    // An extension of newer Excel has an element of the same name, and nothing to say of dates.
                    from1904 |= xml.flag("date1904");
                } else if (xml.starts("calcPr")) {
                    String completed = xml.attribute("calcCompleted");
                    boolean unfinished = "0".equals(completed) || "false".equals(completed);
                    calculation = Calculation.of(xml.flag("fullCalcOnLoad"), unfinished);
                } else if (xml.starts("sheet")) {
                    addSheet(xml, related, listed, sheets);
                }
            }
        }
        return sheets;
    }

    private static void addSheet(XmlPart xml, Relationships related, Set<String> listed, List<Listed> sheets)
            throws IOException {
        String id = xml.attribute("id");
        // So Excel lists the modules of its macros from before 1997, which have no part.
        if (id != null && id.isEmpty()) {
            return;
        }
        Relationships.Related target = related.existing(id == null ? "" : id);
        String state = xml.attribute("state");
        String name = xml.attribute("name");
        // Sheets that hold only a chart, a dialog or a macro have no cells.
        if (target.type().equals("worksheet")) {
            boolean hidden = "hidden".equals(state) || "veryHidden".equals(state);
            if (!listed.add(target.part())) {
                throw Refusal.damaged(Damage.SHEET_TWICE);
            }
            sheets.add(new Listed(Normal.composed(name == null ? "" : name), hidden, target.part()));
        }
    }

    private XmlPart existing(String part) throws IOException {
        XmlPart xml = parts.xml(part);
        if (xml == null) {
            throw Refusal.damaged(Damage.PART_MISSING);
        }
        return xml;
    }
}
