package vn.congdoan.kh415.write.xlsx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTNumFmt;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPatternFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCfType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Shading;
import vn.congdoan.kh415.report.book.Sheet;

/** The colours of verdicts as conditional formats: one rule for an area and a verdict, one fill for a verdict in the whole workbook. */
final class Shades {
    private final XSSFWorkbook workbook;
    private final StyleBook styles;
    private final Map<Look, Integer> looks = new HashMap<>();

    private record Look(Verdict verdict, Shading.@Nullable Mark mark) {}

    Shades(XSSFWorkbook workbook, StyleBook styles) {
        this.workbook = workbook;
        this.styles = styles;
    }

    void shade(Sheet sheet, XSSFSheet out) {
        int priority = 0;
        for (Shading shading : sheet.shadings()) {
            List<Shading.Rule> rules = shading.rules().stream()
                    .filter(rule -> rule.mark() != null || StyleBook.fill(rule.verdict()) >= 0)
                    .toList();
            if (!rules.isEmpty()) {
                CTConditionalFormatting formatting = out.getCTWorksheet().addNewConditionalFormatting();
                formatting.setSqref(List.of(range(shading.area())));
                for (Shading.Rule rule : rules) {
                    priority++;
                    add(rule, priority, formatting.addNewCfRule());
                }
            }
        }
    }

    private void add(Shading.Rule rule, int priority, CTCfRule out) {
        out.setType(STCfType.EXPRESSION);
        out.setDxfId(looks.computeIfAbsent(new Look(rule.verdict(), rule.mark()), this::made));
        out.setPriority(priority);
        out.addFormula(rule.condition().text());
    }

    private int made(Look wanted) {
        CTDxf look = CTDxf.Factory.newInstance();
        Shading.Mark mark = wanted.mark();
        if (mark != null) {
            String format = styles.format(mark.role(), "", mark.sign());
            CTNumFmt number = look.addNewNumFmt();
            number.setNumFmtId(workbook.createDataFormat().getFormat(format));
            number.setFormatCode(format);
        }
        int fill = StyleBook.fill(wanted.verdict());
        if (fill >= 0) {
            CTPatternFill pattern = look.addNewFill().addNewPatternFill();
            pattern.setPatternType(STPatternType.SOLID);
            byte[] colour = StyleBook.colour(fill).getARGB();
            pattern.addNewFgColor().setRgb(colour);
            // In a conditional format it is the background that shows.
            pattern.addNewBgColor().setRgb(colour);
        }
        return workbook.getStylesSource().putDxf(look) - 1;
    }

    private static String range(CellArea area) {
        return new CellRangeAddress(area.firstRow(), area.lastRow(), area.firstColumn(), area.lastColumn())
                .formatAsString();
    }
}
