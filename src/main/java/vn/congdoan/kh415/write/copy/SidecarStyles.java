package vn.congdoan.kh415.write.copy;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import vn.congdoan.kh415.write.mark.FaultFill;

/** The few styles of a workbook beside a file, each with and without the fill of faulty cells. */
final class SidecarStyles {
    /** What a cell holds, as far as its style must tell. */
    enum Kind {
        PLAIN("General"),
        /** As text for ever, also when it looks like a formula or a number and somebody edits it. */
        TEXT("@"),
        PERCENT("0.00%"),
        DATE("dd/mm/yyyy");

        private final String format;

        Kind(String format) {
            this.format = format;
        }
    }

    private record Key(Kind kind, boolean marked) {}

    private final Workbook workbook;
    private final FaultFill fill;
    private final Map<Key, CellStyle> styles = new HashMap<>();

    SidecarStyles(Workbook workbook) {
        this.workbook = workbook;
        this.fill = new FaultFill(workbook);
    }

    CellStyle of(Kind kind, boolean marked) {
        return styles.computeIfAbsent(new Key(kind, marked), key -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(key.kind().format));
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setQuotePrefixed(key.kind() == Kind.TEXT);
            return key.marked() ? fill.marked(style) : style;
        });
    }
}
