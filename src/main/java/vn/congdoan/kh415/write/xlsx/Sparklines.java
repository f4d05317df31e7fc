package vn.congdoan.kh415.write.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.congdoan.kh415.report.book.CellArea;

/** The small lines in the cells of one sheet. Programs older than they are show empty cells. */
final class Sparklines {
    private final List<Line> lines = new ArrayList<>();

    private record Line(String cell, CellArea cells) {}

    void add(String cell, CellArea cells) {
        lines.add(new Line(cell, cells));
    }

    /** All in one group: they look alike, and each has its own scale. A month that nothing is known of is a gap: it is not 0. */
    void writeTo(String sheet, Xml xml) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        xml.raw("""
                <extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}">\
                <x14:sparklineGroups xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" \
                xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">\
                <x14:sparklineGroup lineWeight="1.25" displayEmptyCellsAs="gap" last="1">\
                <x14:colorSeries rgb="FF1F4E79"/><x14:colorLast rgb="FFC00000"/><x14:sparklines>""");
        for (Line line : lines) {
            xml.raw("<x14:sparkline><xm:f>")
                    .text(line.cells().nameOn(sheet))
                    .raw("</xm:f><xm:sqref>" + line.cell() + "</xm:sqref></x14:sparkline>");
        }
        xml.raw("</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>");
    }
}
