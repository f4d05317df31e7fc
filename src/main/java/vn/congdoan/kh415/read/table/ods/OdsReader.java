package vn.congdoan.kh415.read.table.ods;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.model.finding.FileFacts.FileKind;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.cell.TableBuilder;
import vn.congdoan.kh415.read.table.file.CellBudget;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.part.Parts;
import vn.congdoan.kh415.read.table.part.XmlPart;

/**
 * Reads OpenDocument spreadsheets (OASIS ODF 1.3 part 3), packed (.ods) or flat (.fods): the styles tell what is hidden, the
 * body holds the sheets. What a spreadsheet embeds (charts, comments, tracked changes) is passed by.
 */
public final class OdsReader {
    private final XmlPart xml;
    private final String file;
    private final CellBudget budget;
    private final OdsStyles styles;
    private final List<Table> tables = new ArrayList<>();

    private OdsReader(XmlPart xml, @Nullable Parts parts, String file, CellBudget budget) {
        this.styles = new OdsStyles(parts);
        this.xml = xml;
        this.file = file;
        this.budget = budget;
    }

    public static boolean isPackage(Parts parts) {
        return parts.has("content.xml") || (parts.has("encrypted-package") && parts.has("META-INF/manifest.xml"));
    }

    public static List<Table> packed(Parts parts, String file) throws IOException, XMLStreamException {
        if (isEncrypted(parts)) {
            throw Refusal.encrypted(0);
        }
        XmlPart content = parts.xml("content.xml");
        if (content == null) {
            throw Refusal.damaged(Damage.PART_MISSING);
        }
        try (content) {
            return new OdsReader(content, parts, file, parts.cells()).tables();
        }
    }

    public static List<Table> flat(FileContent content, String file) throws IOException, XMLStreamException {
        try (XmlPart xml = XmlPart.of(content)) {
            return new OdsReader(xml, null, file, content.cells()).tables();
        }
    }

    /** The manifest says of each encrypted part how it is encrypted; the parts themselves look like noise. */
    private static boolean isEncrypted(Parts parts) throws IOException, XMLStreamException {
        try (XmlPart manifest = parts.xml("META-INF/manifest.xml")) {
            while (manifest != null && manifest.next()) {
                if (manifest.starts("encryption-data")) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Table> tables() throws IOException, XMLStreamException {
        while (xml.next()) {
            if (xml.starts("automatic-styles")) {
                styles.read(xml, "automatic-styles");
            } else if (xml.starts("styles")) {
                styles.read(xml, "styles");
            } else if (xml.starts("body")) {
                readBody();
            }
        }
        return tables;
    }

    private void readBody() throws IOException, XMLStreamException {
        while (xml.next() && !xml.ends("body")) {
            if (xml.starts("spreadsheet")) {
                readSheets();
            } else {
                throw Refusal.unsupported(xml.starts("text") ? FileKind.OPEN_TEXT : FileKind.OPEN_DOCUMENT);
            }
        }
    }

    private void readSheets() throws IOException, XMLStreamException {
        while (xml.next() && !xml.ends("spreadsheet")) {
            if (xml.starts("table")) {
                String name = xml.attribute("name");
                String style = xml.attribute("style-name");
                boolean hidden = styles.hidesSheet(style);
                TableBuilder table = new TableBuilder(budget);
                table.guard(xml.flag("protected"));
                new OdsSheet(xml, table, styles).read();
                table.addTo(tables, file, name == null ? "" : name, hidden);
            } else {
                xml.skip();
            }
        }
    }
}
