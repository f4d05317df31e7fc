package vn.congdoan.kh415.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.sheet.Sheets;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.World;
import vn.congdoan.kh415.text.Words;

/** A workbook in English, to be asked what stands in it: by sheet, row and heading. */
public final class Book {
    private static final BookSetting SETTING = new BookSetting("1.0.0", "../../");

    private final List<Sheet> sheets;

    private Book(Assessment assessment) {
        this.sheets = Sheets.of(assessment, Words.in(Lang.EN), SETTING);
    }

    public static Book of(Assessment assessment) {
        return new Book(assessment);
    }

    public static Book of(String plan, String drawing, String period) {
        return new Book(new Assessed(World.of(plan, drawing), period).assessment());
    }

    public Sheet sheet(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    boolean has(String name) {
        return sheets.stream().anyMatch(sheet -> sheet.name().equals(name));
    }

    /** What is shown in those columns of a table, a line a row; a row without any of them is left out. */
    public List<String> lines(String sheet, String... headings) {
        List<String> lines = new ArrayList<>();
        for (Map<String, Content> row : table(sheet)) {
            List<String> shown = new ArrayList<>();
            for (String heading : headings) {
                shown.add(shown(row.getOrDefault(heading, Content.BLANK)));
            }
            if (shown.stream().anyMatch(text -> !text.isEmpty())) {
                lines.add(String.join(" | ", shown));
            }
        }
        return lines;
    }

    /** What stands in the row that shows this under the first heading, under the second. */
    public Content content(String sheet, String key, String shown, String heading) {
        return table(sheet).stream()
                .filter(row -> shown(row.getOrDefault(key, Content.BLANK)).equals(shown))
                .map(row -> Objects.requireNonNull(row.get(heading), heading))
                .findFirst()
                .orElseThrow();
    }

    /** The rows of the table that a sheet is, or holds, by their headings. */
    private List<Map<String, Content>> table(String name) {
        List<Map<String, Content>> table = new ArrayList<>();
        List<@Nullable SheetCell> headings = List.of();
        for (SheetRow row : sheet(name).rows()) {
            if (isHeading(row)) {
                headings = row.cells();
            } else {
                Map<String, Content> line = new LinkedHashMap<>();
                for (int i = 0; i < Math.min(headings.size(), row.cells().size()); i++) {
                    SheetCell heading = headings.get(i);
                    SheetCell cell = row.cells().get(i);
                    if (heading != null && cell != null) {
                        line.put(shown(heading.content()), cell.content());
                    }
                }
                table.add(line);
            }
        }
        return table;
    }

    /** What is shown on a sheet, a line a row, cells parted by bars; empty ones are left out. */
    public static List<String> lines(Sheet sheet) {
        return sheet.rows().stream()
                .map(row -> row.cells().stream()
                        .filter(Objects::nonNull)
                        .map(cell -> shown(cell.content()))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    private static boolean isHeading(SheetRow row) {
        SheetCell first = row.cells().isEmpty() ? null : row.cells().get(0);
        return first != null && first.style().role() == Role.HEADING;
    }

    /** As a reader sees it: of a formula, what it gives. */
    public static String shown(Content content) {
        if (content instanceof Content.Formula formula) {
            return shown(formula.stored());
        }
        if (content instanceof Content.Text text) {
            return text.text();
        }
        return content instanceof Content.Numeric number
                ? number.value().stripTrailingZeros().toPlainString()
                : "";
    }
}
