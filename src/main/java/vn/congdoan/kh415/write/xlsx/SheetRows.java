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
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.text.Fingerprint;

/** The rows of one sheet, each made, written and forgotten. */
final class SheetRows {
    /** The day from which spreadsheets count the days, for all after February 1900. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    // What every row and cell repeats.
    private static final byte[] ROW = Xml.markup("<row r=\"");
    private static final byte[] HEIGHT = Xml.markup("\" ht=\"");
    private static final byte[] CUSTOM = Xml.markup("\" customHeight=\"1\"");
    private static final byte[] CLOSE = Xml.markup(">");
    private static final byte[] END_OF_ROW = Xml.markup("</row>");
    private static final byte[] CELL = Xml.markup("<c ");
    private static final byte[] STYLE = Xml.markup("s=\"");
    private static final byte[] OPEN = Xml.markup("\">");
    private static final byte[] EMPTY = Xml.markup("\"/>");
    private static final byte[] SHARED = Xml.markup("\" t=\"s\"><v>");
    private static final byte[] FORMULA = Xml.markup("\"><f>");
    private static final byte[] TEXT_FORMULA = Xml.markup("\" t=\"str\"><f>");
    private static final byte[] END_OF_FORMULA = Xml.markup("</f>");
    private static final byte[] VALUE = Xml.markup("<v>");
    private static final byte[] END_OF_VALUE = Xml.markup("</v></c>");

    private final Sheet sheet;
    private final StyleBook styles;
    private final SharedTexts texts;
    private final @Nullable Fingerprint print;
    private final boolean named;
    private final RowHeight height;
    private final SheetLinks links;
    private final Sparklines sparklines;

    private final Column[] columns;

    /** The text of the formula at hand. */
    private final StringBuilder expression = new StringBuilder();

    /** A column, with what was last written in it: mostly the next row has the very same style, and often the very same text. */
    private static final class Column {
        private final String letters;
        private @Nullable Style style;
        private int look;
        private @Nullable String text;
        private int shared;

        Column(int number) {
            this.letters = Place.columnName(number);
        }
    }

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
        this.columns =
                IntStream.range(0, sheet.columns().size()).mapToObj(Column::new).toArray(Column[]::new);
    }

    void writeTo(Xml xml) throws IOException {
        xml.raw("<sheetData>");
        int number = 0;
        for (SheetRow row : sheet.rows()) {
            xml.raw(ROW).number(number + 1).raw(HEIGHT);
            int tenths = Math.round(height.points(row, number) * 10);
            xml.number(tenths / 10).raw(".").number(tenths % 10).raw(CUSTOM);
            if (row.level() > 0) {
                xml.raw(" outlineLevel=\"").number(row.level()).raw("\"");
            }
            xml.raw(CLOSE);
            write(row.cells(), number, xml);
            xml.raw(END_OF_ROW);
            number++;
        }
        xml.raw("</sheetData>");
    }

    private void write(List<@Nullable SheetCell> cells, int row, Xml xml) throws IOException {
        boolean follows = true;
        for (int column = 0; column < cells.size(); column++) {
            SheetCell cell = cells.get(column);
            if (cell != null) {
                xml.raw(CELL);
                if (named || !follows) {
                    xml.raw("r=\"").raw(columns[column].letters).number(row + 1).raw("\" ");
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
        xml.raw(STYLE)
                .number(
                        quoted || linked
                                ? styles.of(cell.style(), quoted, linked)
                                : look(cell.style(), columns[column]));
        if (content instanceof Content.Formula formula) {
            return write(formula, xml);
        } else if (content instanceof Content.Numeric number) {
            return write(nearest(number.value()), xml.raw(OPEN));
        } else if (content instanceof Content.Text text) {
            return write(text.text(), columns[column], xml);
        } else if (content instanceof Content.Link to) {
            if (linked) {
                links.add(Place.cellName(row, column), to);
            }
            return write(to.text(), columns[column], xml);
        } else if (content instanceof Content.Day day) {
            return write((double) ChronoUnit.DAYS.between(FIRST_DAY, day.day()), xml.raw(OPEN));
        } else if (content instanceof Content.Sparkline line) {
            sparklines.add(Place.cellName(row, column), line.cells());
        }
        xml.raw(EMPTY);
        return "";
    }

    private String write(double number, Xml xml) throws IOException {
        xml.raw(VALUE).number(number).raw(END_OF_VALUE);
        return print == null ? "" : Fingerprint.number(number);
    }

    private int look(Style style, Column column) {
        if (!style.equals(column.style)) {
            column.style = style;
            column.look = styles.of(style, false, false);
        }
        return column.look;
    }

    private String write(String text, Column column, Xml xml) throws IOException {
        String safe = CellText.safe(text);
        if (column.shared >= 0 && safe.equals(column.text)) {
            texts.again();
        } else {
            column.text = safe;
            column.shared = texts.number(safe);
        }
        int shared = column.shared;
        if (shared < 0) {
            SharedTexts.write(safe, xml.raw("\" t=\"inlineStr\"><is>"));
            xml.raw("</is></c>");
        } else {
            xml.raw(SHARED).number(shared).raw(END_OF_VALUE);
        }
        return print == null ? "" : Fingerprint.text(CellText.read(safe));
    }

    private String write(Content.Formula formula, Xml xml) throws IOException {
        boolean isText = formula.stored() instanceof Content.Text;
        expression.setLength(0);
        formula.expression().appendTo(expression);
        xml.raw(isText ? TEXT_FORMULA : FORMULA).text(expression).raw(END_OF_FORMULA);
        if (formula.stored() instanceof Content.Numeric number) {
            return write(nearest(number.value()), xml);
        }
        String safe = formula.stored() instanceof Content.Text text ? CellText.safe(text.text()) : "";
        xml.raw(VALUE).text(safe).raw(END_OF_VALUE);
        return print == null ? "" : Fingerprint.text(CellText.read(safe));
    }

    /** A workbook holds numbers in binary; this is the one nearest to the exact number. */
    private static double nearest(BigDecimal number) {
        return number.doubleValue();
    }
}
