package vn.congdoan.kh415.write.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.text.Fingerprint;

/** The rows of one sheet, each made, written and forgotten. */
final class SheetRows {
    /** The day from which spreadsheets count the days, for all after February 1900. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    private final Sheet sheet;
    private final StyleBook styles;
    private final SharedTexts texts;
    private final @Nullable Fingerprint print;
    private final boolean named;
    private final RowHeight height;
    private final SheetLinks links;
    private final Sparklines sparklines;

    /** The names of the columns. */
    private final String[] letters;

    /**
     * Rows to be written.
     *
     * @param print of the cells, if it is asked for
     * @param named whether each cell says where it stands, or only those that do not follow the one before
     */
    SheetRows(
            Sheet sheet,
            StyleBook styles,
            SharedTexts texts,
            @Nullable Fingerprint print,
            boolean named,
            RowHeight height,
            SheetLinks links,
            Sparklines sparklines) {
        this.sheet = sheet;
        this.styles = styles;
        this.texts = texts;
        this.print = print;
        this.named = named;
        this.height = height;
        this.links = links;
        this.sparklines = sparklines;
        this.letters = IntStream.range(0, sheet.columns().size())
                .mapToObj(Place::columnName)
                .toArray(String[]::new);
    }

    void writeTo(Xml xml) throws IOException {
        xml.raw("<sheetData>");
        int number = 0;
        for (SheetRow row : sheet.rows()) {
            xml.raw("<row r=\"").number(number + 1).raw("\" ht=\"");
            int tenths = Math.round(height.points(row, number) * 10);
            xml.number(tenths / 10).raw(".").number(tenths % 10).raw("\" customHeight=\"1\"");
            if (row.level() > 0) {
                xml.raw(" outlineLevel=\"").number(row.level()).raw("\"");
            }
            xml.raw(">");
            write(row.cells(), number, xml);
            xml.raw("</row>");
            number++;
        }
        xml.raw("</sheetData>");
    }

    private void write(List<@Nullable SheetCell> cells, int row, Xml xml) throws IOException {
        boolean follows = true;
        for (int column = 0; column < cells.size(); column++) {
            SheetCell cell = cells.get(column);
            if (cell != null) {
                xml.raw("<c ");
                if (named || !follows) {
                    xml.raw("r=\"").raw(letters[column]).number(row + 1).raw("\" ");
                }
                String read = write(cell, row, column, xml);
                if (print != null) {
                    print.add(sheet.name(), row, column, read);
                }
            }
            follows = cell != null;
        }
    }

    /** What another program will read of the cell, if that is asked for. */
    private String write(SheetCell cell, int row, int column, Xml xml) throws IOException {
        Content content = cell.content();
        boolean quoted = content instanceof Content.Text text && CellText.looksLikeFormula(text.text());
        boolean linked = content instanceof Content.Link && !links.isFull();
        xml.raw("s=\"").number(styles.of(cell.style(), quoted, linked));
        if (content instanceof Content.Formula formula) {
            return write(formula, xml);
        } else if (content instanceof Content.Numeric number) {
            return write(nearest(number.value()), xml.raw("\">"));
        } else if (content instanceof Content.Text text) {
            return write(text.text(), xml);
        } else if (content instanceof Content.Link to) {
            if (linked) {
                links.add(Place.cellName(row, column), to);
            }
            return write(to.text(), xml);
        } else if (content instanceof Content.Day day) {
            return write((double) ChronoUnit.DAYS.between(FIRST_DAY, day.day()), xml.raw("\">"));
        } else if (content instanceof Content.Sparkline line) {
            sparklines.add(Place.cellName(row, column), line.cells());
        }
        xml.raw("\"/>");
        return "";
    }

    private String write(double number, Xml xml) throws IOException {
        xml.raw("<v>").number(number).raw("</v></c>");
        return print == null ? "" : Fingerprint.number(number);
    }

    private String write(String text, Xml xml) throws IOException {
        String safe = CellText.safe(text);
        int shared = texts.number(safe);
        if (shared < 0) {
            SharedTexts.write(safe, xml.raw("\" t=\"inlineStr\"><is>"));
            xml.raw("</is></c>");
        } else {
            xml.raw("\" t=\"s\"><v>").number(shared).raw("</v></c>");
        }
        return print == null ? "" : Fingerprint.text(CellText.read(safe));
    }

    private String write(Content.Formula formula, Xml xml) throws IOException {
        boolean isText = formula.stored() instanceof Content.Text;
        xml.raw(isText ? "\" t=\"str\"><f>" : "\"><f>")
                .text(formula.expression().text())
                .raw("</f>");
        if (formula.stored() instanceof Content.Numeric number) {
            return write(nearest(number.value()), xml);
        }
        String safe = formula.stored() instanceof Content.Text text ? CellText.safe(text.text()) : "";
        xml.raw("<v>").text(safe).raw("</v></c>");
        return print == null ? "" : Fingerprint.text(CellText.read(safe));
    }

    /** A workbook holds numbers in binary; this is the one nearest to the exact number. */
    private static double nearest(BigDecimal number) {
        return number.doubleValue();
    }
}
