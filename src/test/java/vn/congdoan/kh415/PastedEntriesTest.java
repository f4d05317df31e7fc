package vn.congdoan.kh415;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Rule;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.testing.BlankForm;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.OfficeActs;
import vn.congdoan.kh415.testing.Ran;

/**
 * What is pasted into a form escapes what a spreadsheet asks of who types. Whatever the reader would refuse or doubt of it is told all
 * the same, beside the entry and in the line that counts.
 */
final class PastedEntriesTest {
    private static final Path SECOND = Path.of("src/test/resources/vn/congdoan/kh415/cases/second");

    @TempDir
    private Path folder;

    private Plan plan;
    private final OfficeActs acts = new OfficeActs();
    private final Map<String, Path> told = new LinkedHashMap<>();
    private final Map<String, BlankForm.Entry> at = new HashMap<>();
    private final TreeSet<String> rules = new TreeSet<>();

    @Test
    void a_form_of_the_samples_tells_whatever_is_wrong() throws IOException, InterruptedException {
        Folders.copy(Path.of("samples"), folder.resolve("w"));
        tell(Path.of("targets.yaml"), "2023-06", "vi", "DHL01", "CSM10", "DHL");
        assertThat(rules).containsExactly("dv-doanh-nghiep", "dv-lao-dong");
        assertThat(told).hasSizeGreaterThan(150);
    }

    @Test
    void a_form_of_a_foreign_plan_does_so_in_english() throws IOException, InterruptedException {
        Folders.copy(SECOND, folder.resolve("w"));
        tell(SECOND.resolve("targets.yaml"), "2024-03", "en", "H1", "C3");
        assertThat(rules).containsExactly("call-bells", "clinical-staff", "within-budget");
        assertThat(told).hasSizeGreaterThan(90);
    }

    private void tell(Path planned, String month, String lang, String... units)
            throws IOException, InterruptedException {
        LibreOffice office = LibreOffice.orSkip(folder);
        plan = PlanReader.read(planned).value().orElseThrow();
        String plans = planned.toAbsolutePath().toString();
        assertThat(Ran.in(folder, "forms", "w", "-p", month, "-o", "blank", "--lang", lang, "--plan", plans)
                        .err())
                .isEmpty();
        for (String unit : units) {
            Path blank = folder.resolve("blank/" + plan.id() + "-" + month + "-" + unit + ".xlsx");
            paste(BlankForm.read(blank, plan), unit, lang);
        }
        acts.run(office, folder);
        List<String> silent = new ArrayList<>();
        for (Map.Entry<String, Path> each : told.entrySet()) {
            Map<String, String> cells = cells(each.getValue());
            BlankForm.Entry entry = at.get(each.getKey());
            boolean whole = entry == null;
            String line = cells.values().stream()
                    .filter(text ->
                            text.startsWith("Biểu ") || text.contains("this form") || text.startsWith("The form"))
                    .findFirst()
                    .orElse("");
            boolean counts = line.matches(".*\\b[1-9]\\d* .*");
            boolean marked = !whole
                    && cells.keySet().stream()
                            .anyMatch(cell -> cell.startsWith(entry.row() + " ") && column(cell) > entry.column() + 2);
            if (whole == counts || whole == marked) {
                silent.add(each.getKey() + ": " + line);
            }
        }
        assertThat(silent).isEmpty();
    }

    private static int column(String cell) {
        return Integer.parseInt(cell.substring(cell.indexOf(' ') + 1));
    }

    /** By row and column; only what the mark column and the lines above hold matters, and guidance stands in every form. */
    private Map<String, String> cells(Path file) throws IOException {
        Map<String, String> cells = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t", 4);
            if (!guidance(parts[3])) {
                cells.put(parts[1] + " " + parts[2], parts[3]);
            }
        }
        return cells;
    }

    private boolean guidance(String text) {
        return GUIDANCE.stream().anyMatch(text::startsWith);
    }

    private static final List<String> GUIDANCE = List.of(
            "Số có đến",
            "Lũy kế từ đầu năm báo cáo",
            "Số phát sinh",
            "Đã làm trong",
            "As it stands",
            "From the beginning",
            "What happened",
            "Whether done");

    private void paste(BlankForm form, String unit, String lang) {
        Map<FigureKey, BigDecimal> good = new TreeMap<>();
        acts.open(form.file());
        for (BlankForm.Entry entry : form.entries()) {
            Measure measure = plan.measure(entry.key().measure());
            if (measure.addsUp() && !entry.key().toDate()) {
                good.put(entry.key(), entry.before().orElse(BigDecimal.TEN).add(BigDecimal.ONE));
            }
        }
        form.entries().forEach(entry -> restore(entry, good, lang));
        told(unit + " whole", null);
        for (BlankForm.Entry entry : form.entries()) {
            pasteOtherTypes(entry, unit, good, lang);
        }
        pasteAgainstBefore(form, unit, good, lang);
        pasteAgainstEachOther(form, unit, good, lang);
        acts.close();
    }

    /** A running total need not be given; whatever stands beside the month's figure is compared with it. */
    private void restore(BlankForm.Entry entry, Map<FigureKey, BigDecimal> good, String lang) {
        Measure measure = plan.measure(entry.key().measure());
        if (entry.key().toDate()) {
            acts.words(entry.row(), entry.column(), "");
        } else if (measure.addsUp()) {
            acts.number(entry.row(), entry.column(), good.get(entry.key()));
        } else if (measure.isYesNo()) {
            acts.words(entry.row(), entry.column(), lang.equals("vi") ? "có" : "yes");
        } else {
            acts.words(
                    entry.row(), entry.column(), measure.options().get(0).name().text());
        }
    }

    private void told(String name, BlankForm.Entry entry) {
        Path file = folder.resolve("cells." + told.size());
        acts.cells(file);
        told.put(name, file);
        if (entry != null) {
            at.put(name, entry);
        }
    }

    private void pasteOtherTypes(BlankForm.Entry entry, String unit, Map<FigureKey, BigDecimal> good, String lang) {
        Measure measure = plan.measure(entry.key().measure());
        String name = unit + " " + entry.key() + " ";
        acts.words(entry.row(), entry.column(), "khoảng ba mươi");
        told(name + "words", entry);
        acts.formula(entry.row(), entry.column(), "=1/0");
        told(name + "error", entry);
        if (measure.addsUp()) {
            acts.number(entry.row(), entry.column(), BigDecimal.valueOf(-3));
            told(name + "negative", entry);
        }
        if (measure.addsUp()) {
            pasteWithLooks(entry, BigDecimal.ONE, "0%", name + "percentage");
            pasteWithLooks(entry, BigDecimal.valueOf(45_078), "MM/DD/YYYY", name + "day");
        }
        if (measure.type() == MeasureType.COUNT) {
            acts.number(entry.row(), entry.column(), new BigDecimal("0.75"));
            told(name + "fraction", entry);
        }
        if (!entry.key().toDate()) {
            acts.words(entry.row(), entry.column(), "");
            told(name + "blank", entry);
        }
        restore(entry, good, lang);
    }

    /** Of days LibreOffice calls its standard ones so; others look to a formula as anything else does. */
    private void pasteWithLooks(BlankForm.Entry entry, BigDecimal number, String format, String name) {
        acts.number(entry.row(), entry.column(), number);
        acts.looks(entry.row(), entry.column(), format);
        told(name, entry);
        acts.looks(entry.row(), entry.column(), "#,##0");
    }

    private void pasteAgainstBefore(BlankForm form, String unit, Map<FigureKey, BigDecimal> good, String lang) {
        for (BlankForm.Entry entry : form.entries()) {
            Measure measure = plan.measure(entry.key().measure());
            if (measure.time() == OverTime.YTD
                    && entry.before().filter(before -> before.signum() > 0).isPresent()) {
                paste(entry, entry.before().get().subtract(BigDecimal.ONE), unit + " fell " + measure.id(), good, lang);
            }
            if (entry.key().toDate()) {
                // Where months before are not known, nothing is too much.
                if (lang.equals("vi")) {
                    paste(entry, new BigDecimal("999999"), unit + " sum " + measure.id(), good, lang);
                }
                paste(
                        entry,
                        good.get(entry.key().month()).subtract(BigDecimal.ONE),
                        unit + " part " + measure.id(),
                        good,
                        lang);
            }
        }
    }

    private void paste(
            BlankForm.Entry entry, BigDecimal figure, String name, Map<FigureKey, BigDecimal> good, String lang) {
        acts.number(entry.row(), entry.column(), figure);
        told(name, entry);
        restore(entry, good, lang);
    }

    private void pasteAgainstEachOther(BlankForm form, String unit, Map<FigureKey, BigDecimal> good, String lang) {
        for (Indicator indicator : plan.indicators()) {
            if (indicator.unit() == ResultUnit.PERCENT
                    && indicator.numerator() instanceof Operand.Measures above
                    && indicator.denominator() instanceof Operand.Measures below
                    && areIn(above.measures(), good)
                    && areIn(below.measures(), good)) {
                BigDecimal more = sum(below.measures(), good).add(BigDecimal.ONE);
                paste(
                        form.entry(new FigureKey(above.measures().get(0))),
                        more,
                        unit + " above " + indicator.id(),
                        good,
                        lang);
            }
        }
        for (Rule rule : plan.rules()) {
            if (areIn(rule.measures(), good)) {
                MeasureId first = rule.measures().get(0);
                BigDecimal broken = switch (rule.demand().relation()) {
                    case AT_LEAST, ABOVE -> BigDecimal.ZERO;
                    case AT_MOST, BELOW, EQUAL -> new BigDecimal("99999999999");
                };
                rules.add(rule.id());
                paste(form.entry(new FigureKey(first)), broken, unit + " rule " + rule.id(), good, lang);
            }
        }
    }

    private static boolean areIn(List<MeasureId> measures, Map<FigureKey, BigDecimal> good) {
        return measures.stream().allMatch(id -> good.containsKey(new FigureKey(id)));
    }

    private static BigDecimal sum(List<MeasureId> measures, Map<FigureKey, BigDecimal> good) {
        return measures.stream().map(id -> good.get(new FigureKey(id))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
