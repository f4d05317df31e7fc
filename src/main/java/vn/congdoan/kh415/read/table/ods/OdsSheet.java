package vn.congdoan.kh415.read.table.ods;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.cell.TableBuilder;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.part.XmlPart;

/**
 * Reads one sheet of an OpenDocument spreadsheet. A row, a column or a cell may stand for many: blank ones cost nothing, others
 * are held to the limits. What lies under a merged range is blank.
 */
final class OdsSheet {
    private static final Set<String> COLUMN_GROUPS =
            Set.of("table-columns", "table-header-columns", "table-column-group");
    private static final Set<String> ROW_GROUPS = Set.of("table-rows", "table-header-rows", "table-row-group");

    /** A cell that is not blank, or begins a merged range, and stands for so many. */
    private record Run(int column, int count, @Nullable Cell cell, int columnsSpanned, int rowsSpanned, String note) {
        boolean spans() {
            return columnsSpanned > 1 || rowsSpanned > 1;
        }
    }

    private final XmlPart xml;
    private final TableBuilder table;
    private final OdsStyles styles;

    /** By the first column to which they apply, each as far as the next. */
    private final TreeMap<Integer, @Nullable String> columnStyles = new TreeMap<>();

    private int column;
    private int row;

    OdsSheet(XmlPart xml, TableBuilder table, OdsStyles styles) {
        this.xml = xml;
        this.styles = styles;
        this.table = table;
    }

    void read() throws IOException, XMLStreamException {
        readGroup("table");
    }

    private void readGroup(String end) throws IOException, XMLStreamException {
        while (xml.next() && !xml.ends(end)) {
            String start = xml.start();
            if (start == null) {
                continue;
            }
            if (start.equals("table-row")) {
                readRow();
            } else if (start.equals("table-column")) {
                readColumn();
            } else if (ROW_GROUPS.contains(start) || COLUMN_GROUPS.contains(start)) {
                readGroup(start);
            } else {
                xml.skip();
            }
        }
    }

    private void readColumn() throws IOException, XMLStreamException {
        int count = repeated("number-columns-repeated", Limits.COLUMNS);
        if (isHidden()) {
            table.hideColumns(column, column + count - 1);
        }
        columnStyles.put(column, xml.attribute("default-cell-style-name"));
        column = Math.min(Limits.COLUMNS, column + count);
        xml.skip();
    }

    private void readRow() throws IOException, XMLStreamException {
        int count = repeated("number-rows-repeated", Limits.ROWS);
        boolean hidden = isHidden();
        List<Run> runs = readRuns(xml.attribute("default-cell-style-name"));
        if (!runs.isEmpty()) {
            boolean spans = runs.stream().anyMatch(Run::spans);
            for (int i = 0; i < (spans ? count : 1); i++) {
                table.row(row + i, hidden);
                place(runs, row + i);
            }
            table.repeat(spans ? 0 : count - 1);
        }
        row = Math.min(Limits.ROWS, row + count);
    }

    private List<Run> readRuns(@Nullable String rowStyle) throws IOException, XMLStreamException {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (xml.next() && !xml.ends("table-row")) {
            int count = repeated("number-columns-repeated", Limits.COLUMNS);
            if (xml.starts("table-cell")) {
                int columns = xml.number("number-columns-spanned", 1);
                int rows = xml.number("number-rows-spanned", 1);
                if (xml.attribute("formula") != null) {
                    table.formula(at);
                }
                OdsCell cell = new OdsCell(xml, styles);
                Run run = new Run(at, count, cell.read(style(rowStyle, at)), columns, rows, cell.note());
                if (run.cell != null || run.spans()) {
                    runs.add(run);
                }
            } else {
                xml.skip();
            }
            at = Math.min(Limits.COLUMNS, at + count);
        }
        return runs;
    }

    /** A cell without a style of its own has that of its row, else that of its column. */
    private @Nullable String style(@Nullable String rowStyle, int at) {
        String own = xml.attribute("style-name");
        Map.Entry<Integer, @Nullable String> ofColumn = columnStyles.floorEntry(at);
        return own != null ? own : rowStyle != null ? rowStyle : ofColumn == null ? null : ofColumn.getValue();
    }

    private void place(List<Run> runs, int number) throws Refusal {
        for (Run run : runs) {
            for (int i = run.column; i < run.column + run.count; i++) {
                table.cell(i, run.cell);
                if (!run.note.isEmpty()) {
                    table.note(number, i, null, run.note);
                }
                if (run.spans()) {
                    table.merge(new Table.Merge(number, i, number + run.rowsSpanned - 1, i + run.columnsSpanned - 1));
                }
            }
        }
    }

    private boolean isHidden() {
        String visibility = xml.attribute("visibility");
        return "collapse".equals(visibility) || "filter".equals(visibility);
    }

    /** How many the element stands for; one more than a sheet can hold means too many. */
    private int repeated(String attribute, int most) throws Refusal {
        return Math.max(1, Math.min(xml.number(attribute, 1), most + 1));
    }
}
