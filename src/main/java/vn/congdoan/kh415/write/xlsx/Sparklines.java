package vn.congdoan.kh415.write.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTExtension;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.report.book.CellArea;

/** The small lines in the cells of one sheet. POI knows nothing of them; programs older than they are show empty cells. */
final class Sparklines {
    private static final String EXTENSION = "{05C60535-1F16-4fd2-B633-F4F36F0B64E0}";

    private final String sheet;
    private final List<Line> lines = new ArrayList<>();

    private record Line(String cell, String cells) {
        String text() {
            return "<x14:sparkline><xm:f>" + cells.replace("&", "&amp;").replace("<", "&lt;") + "</xm:f><xm:sqref>"
                    + cell + "</xm:sqref></x14:sparkline>";
        }
    }

    Sparklines(String sheet) {
        this.sheet = sheet;
    }

    void add(int row, int column, CellArea cells) {
        String range = new CellRangeAddress(cells.firstRow(), cells.lastRow(), cells.firstColumn(), cells.lastColumn())
                .formatAsString(sheet, false);
        lines.add(new Line(Place.cellName(row, column), range));
    }

    /** All in one group: they look alike, and each has its own scale. */
    void writeTo(XSSFSheet out) {
        if (lines.isEmpty()) {
            return;
        }
        CTExtension extension = out.getCTWorksheet().addNewExtLst().addNewExt();
        extension.setUri(EXTENSION);
        try (XmlCursor cursor = extension.newCursor();
                XmlCursor groups = XmlObject.Factory.parse(text()).newCursor()) {
            cursor.toEndToken();
            groups.toFirstChild();
            groups.copyXml(cursor);
        } catch (XmlException e) {
            throw new IllegalStateException(sheet, e);
        }
    }

    /** A month that nothing is known of is a gap: it is not 0. */
    private String text() {
        return """
                <x14:sparklineGroups xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" \
                xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">\
                <x14:sparklineGroup lineWeight="1.25" displayEmptyCellsAs="gap" last="1">\
                <x14:colorSeries rgb="FF1F4E79"/><x14:colorLast rgb="FFC00000"/>\
                <x14:sparklines>%s</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>""".formatted(lines.stream().map(Line::text).collect(Collectors.joining()));
    }
}
