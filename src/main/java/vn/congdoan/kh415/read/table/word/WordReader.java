package vn.congdoan.kh415.read.table.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.model.finding.FileFacts.FileKind;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.cell.TableBuilder;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.part.Parts;
import vn.congdoan.kh415.read.table.part.Relationships;
import vn.congdoan.kh415.read.table.part.XmlPart;

/** Reads documents of Word, transitional or strict (ECMA-376 part 1, 17), that have a table. */
public final class WordReader {
    private static final String USUAL = "word/document.xml";

    private final Parts parts;
    private final TableBuilder sheet;
    private boolean anyTable;

    private WordReader(Parts parts) {
        this.parts = parts;
        this.sheet = new TableBuilder(parts.cells());
    }

    /** Whether the main part of the package is a document, whatever it is called and its type said to be. */
    public static boolean isDocument(Parts parts) throws IOException, XMLStreamException {
        String main = main(parts);
        try (XmlPart xml = parts.xml(main)) {
            return xml == null ? main.equals(USUAL) : xml.next() && xml.starts("document");
        }
    }

    private static String main(Parts parts) throws IOException, XMLStreamException {
        return Relationships.of(parts, "").target("officeDocument", parts.has(USUAL) ? USUAL : "");
    }

    public static List<Table> tables(Parts parts, String file) throws IOException, XMLStreamException {
        return new WordReader(parts).tables(file);
    }

    private List<Table> tables(String file) throws IOException, XMLStreamException {
        String main = main(parts);
        String styles = Relationships.of(parts, main).target("styles", "word/styles.xml");
        try (XmlPart xml = parts.xml(main)) {
            if (xml == null) {
                throw Refusal.damaged(Damage.PART_MISSING);
            }
            xml.next();
            new WordStory(new WordTags(xml), new WordStyles(parts, styles), parts.cells()).read(this::add);
            // As far as the end, where the checksum is.
            xml.next();
        }
        if (!anyTable) {
            throw Refusal.unsupported(FileKind.WORD);
        }
        List<Table> tables = new ArrayList<>();
        sheet.addTo(tables, file, "", false);
        return tables;
    }

    private void add(WordBlock block) throws Refusal {
        anyTable |= block instanceof WordTable;
        block.addTo(sheet);
    }
}
