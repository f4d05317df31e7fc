package vn.congdoan.kh415;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.ingest.Ingest;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.table.Patience;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.list.UnitList;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.read.table.TableFile;
import vn.congdoan.kh415.testing.BlankForm;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.OfficeActs;
import vn.congdoan.kh415.testing.Ran;

/** Forms that were filled in and saved by another program come back with the figures that were typed, and nothing is found in them. */
final class FilledFormsTest {
    private static final Path SECOND = Path.of("src/test/resources/vn/congdoan/kh415/cases/second");

    /** One unit of each kind and sector; a longer run takes all. */
    private static final boolean ALL = Integer.getInteger("kh415.seeds.times", 1) > 1;

    @TempDir
    private Path folder;

    private Plan plan;
    private Registry registry;

    @Test
    void forms_of_the_samples_come_back_as_they_were_filled_in() throws IOException, InterruptedException {
        Folders.copy(Path.of("samples"), folder.resolve("w"));
        roundTrip(Path.of("targets.yaml"), "2023-06", "vi");
    }

    @Test
    void forms_of_a_foreign_plan_do_so_in_english() throws IOException, InterruptedException {
        Folders.copy(SECOND, folder.resolve("w"));
        roundTrip(SECOND.resolve("targets.yaml"), "2024-03", "en");
    }

    private void roundTrip(Path planned, String month, String lang) throws IOException, InterruptedException {
        LibreOffice office = LibreOffice.orSkip(folder);
        plan = PlanReader.read(planned).value().orElseThrow();
        registry = UnitList.read(folder.resolve("w/units.csv"), plan).value();
        Ran ran = Ran.in(
                folder,
                "forms",
                "w",
                "--period",
                month,
                "--out",
                "blank",
                "--lang",
                lang,
                "--plan",
                planned.toAbsolutePath().toString());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        OfficeActs acts = new OfficeActs();
        Map<Path, Map<String, BigDecimal>> typed = new LinkedHashMap<>();
        Files.createDirectories(folder.resolve("filled"));
        for (Path blank : chosen(month)) {
            BlankForm form = BlankForm.read(blank, plan);
            acts.open(blank);
            Map<String, BigDecimal> figures = fill(form, lang, acts);
            String name = blank.getFileName().toString().replace(".xlsx", "");
            for (OfficeActs.Format format : OfficeActs.Format.values()) {
                Path filled = folder.resolve("filled").resolve(name + format.ending());
                acts.save(filled, format);
                typed.put(filled, figures);
            }
            acts.close();
        }
        acts.run(office, folder);
        Map<String, String> wrong = new TreeMap<>();
        for (Map.Entry<Path, Map<String, BigDecimal>> each : typed.entrySet()) {
            String said = read(each.getKey());
            String expected = text(each.getValue());
            if (!said.equals(expected)) {
                wrong.put(each.getKey().getFileName().toString(), said + "\n instead of " + expected);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(typed).hasSizeGreaterThan(15);
    }

    private List<Path> chosen(String month) throws IOException {
        Map<String, Path> chosen = new LinkedHashMap<>();
        for (Path file : Folders.files(folder.resolve("blank"))) {
            String code = file.getFileName().toString().replaceAll("^.*-" + month + "-|\\.xlsx$", "");
            Unit unit = registry.rows().stream()
                    .filter(row -> row.code().text().equals(code))
                    .reduce((one, other) -> other)
                    .orElse(null);
            String kind = unit == null ? "table" : unit.kind() + " " + unit.sector();
            chosen.putIfAbsent(ALL ? code : kind, file);
        }
        return List.copyOf(chosen.values());
    }

    /** With figures that nobody would doubt. */
    private Map<String, BigDecimal> fill(BlankForm form, String lang, OfficeActs acts) {
        String code = form.file().getFileName().toString().replaceAll("^.*-\\d\\d-|\\.xlsx$", "");
        Map<String, BigDecimal> figures = new TreeMap<>();
        int number = 0;
        for (BlankForm.Entry entry : form.entries()) {
            number++;
            Measure measure = plan.measure(entry.key().measure());
            BigDecimal figure = BigDecimal.valueOf(number);
            if (measure.addsUp()) {
                figure = entry.before().orElse(BigDecimal.valueOf(3000)).add(figure);
                // Nothing is smaller than a đồng.
                boolean divides = measure.type() == MeasureType.AMOUNT && lang.equals("en");
                figure = divides ? figure.add(new BigDecimal("0.25")) : figure;
                acts.number(entry.row(), entry.column(), figure);
            } else if (measure.isYesNo()) {
                boolean yes = number % 2 == 0;
                figure = yes ? BigDecimal.ONE : BigDecimal.ZERO;
                acts.words(entry.row(), entry.column(), lang.equals("vi") ? yes ? "có" : "không" : yes ? "yes" : "no");
            } else {
                figure = BigDecimal.valueOf(2);
                acts.words(
                        entry.row(),
                        entry.column(),
                        measure.options().get(1).name().text());
            }
            figures.put(named(entry.unit().isEmpty() ? code : entry.unit(), entry.key()), figure);
        }
        return figures;
    }

    private String read(Path file) {
        String name = "returns/" + file.getFileName();
        Outcome<List<Table>> opened = TableFile.read(file, name);
        Ingest.Said said = new Ingest(plan, registry).read(name, Patience.ENDLESS, opened, null);
        if (!said.findings().isEmpty()) {
            return said.findings().toString();
        }
        Map<String, BigDecimal> figures = new TreeMap<>();
        said.submissions()
                .forEach(submission -> submission.entries().forEach((key, entries) -> {
                    if (entries.get(0) instanceof Entry.Given given) {
                        figures.put(named(submission.unit().text(), key), given.value());
                    }
                }));
        return text(figures);
    }

    private static String named(String unit, FigureKey key) {
        return unit + " " + key.measure() + (key.toDate() ? "*" : "");
    }

    private static String text(Map<String, BigDecimal> figures) {
        return figures.entrySet().stream()
                .map(each -> each.getKey() + "="
                        + each.getValue().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(", "));
    }
}
