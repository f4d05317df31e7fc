package vn.congdoan.kh415.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.congdoan.kh415.ingest.Ingest;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.History;
import vn.congdoan.kh415.model.result.Manifest;
import vn.congdoan.kh415.model.table.Patience;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.pipeline.Inputs;
import vn.congdoan.kh415.pipeline.Intake;
import vn.congdoan.kh415.pipeline.Pipeline;
import vn.congdoan.kh415.read.list.UnitList;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.read.table.ReturnFiles;
import vn.congdoan.kh415.read.table.TableFile;
import vn.congdoan.kh415.read.table.file.Passwords;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.sheet.Sheets;
import vn.congdoan.kh415.rollup.IndicatorTotals;
import vn.congdoan.kh415.rollup.RollUp;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.xlsx.About;
import vn.congdoan.kh415.write.xlsx.WorkbookWriter;

/**
 * The stages of a run, each alone and warm, on the samples: what a change of one stage does to it. What a user waits for is mostly a
 * cold JVM; that is measured by run.sh.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StageBenchmark {
    private static final YearMonth PERIOD = YearMonth.of(2023, 6);
    private static final Path WORKSPACE = Path.of("samples");
    private static final String FOLDER = "returns/2023-05/";
    private static final String XLSX = FOLDER + "GLK/GLK01 T5-2023.xlsx";
    private static final String XLS = FOLDER + "Thép Bắc Đẩu/TBD06_BC_2023-05.xls";
    private static final String CSV = FOLDER + "Nhật Quế/Báo cáo KH415 - Cty Động cơ điện Việt Lam - 05.2023.csv";
    private static final String OLD_CSV = FOLDER + "CSM/so lieu co khi Sao Mai 05.2023.csv";
    private static final String TABLE = FOLDER + "DHL/Biểu tổng hợp Dệt Hồng Lam T5-2023.xlsx";

    private Plan plan;
    private Registry registry;
    private Tree tree;
    private Ingest ingest;
    private Outcome<List<Table>> form;
    private Outcome<List<Table>> table;
    private Inputs inputs;
    private Assessment assessment;
    private Words words;
    private List<Sheet> sheets;

    /** Reads the samples and takes them as far as each stage needs them. */
    @Setup
    public void prepare() throws IOException {
        plan = PlanReader.read(Path.of("targets.yaml")).value().orElseThrow();
        registry = UnitList.read(WORKSPACE.resolve("units.csv"), plan).value();
        tree = new Tree(registry, PERIOD.atEndOfMonth());
        ingest = new Ingest(plan, registry);
        form = read(XLSX);
        table = read(TABLE);
        inputs = inputs();
        assessment = pipeline().value().orElseThrow();
        words = Words.in(Lang.VI);
        sheets = sheets();
    }

    private Inputs inputs() throws IOException {
        Intake intake = new Intake(plan, registry);
        Intake.Received received = intake.received(ReturnFiles.readAll(
                WORKSPACE,
                WORKSPACE.resolve("returns"),
                new ReturnFiles.Manner(Passwords.NONE, true),
                (file, patience) -> intake.take(file.input(), patience, file.tables(), file.posted()),
                ReturnFiles.Known.nothing()));
        return new Inputs(
                plan,
                registry,
                "units.csv",
                received,
                List.of(),
                List.of(),
                List.of(),
                received.files(),
                History.NONE,
                ReportPeriod.of(PERIOD),
                LocalDate.of(2023, 7, 10));
    }

    private static Outcome<List<Table>> read(String name) {
        Outcome<List<Table>> tables = TableFile.read(WORKSPACE.resolve(name), name);
        if (tables.value().isEmpty()) {
            throw new UncheckedIOException(new IOException(name + " is not read; run this from the project's folder"));
        }
        return tables;
    }

    /** One form of some forty rows. */
    @Benchmark
    public Object readXlsx() {
        return read(XLSX);
    }

    /** The same as .xls. */
    @Benchmark
    public Object readXls() {
        return read(XLS);
    }

    /** The same as text in UTF-8. */
    @Benchmark
    public Object readCsv() {
        return read(CSV);
    }

    /** A long list in Windows-1258, whose encoding has to be found out. */
    @Benchmark
    public Object readOldCsv() {
        return read(OLD_CSV);
    }

    /** A form, row by row. */
    @Benchmark
    public Object ingestForm() {
        return ingest.read(XLSX, Patience.ENDLESS, form);
    }

    /** A table of a union and all its units, with three lines of headings. */
    @Benchmark
    public Object ingestTable() {
        return ingest.read(TABLE, Patience.ENDLESS, table);
    }

    /** All indicators of one period for all bodies. */
    @Benchmark
    public Outcome<List<IndicatorTotals>> rollUp() {
        return RollUp.of(plan, registry, tree, inputs.received().accepted().ledger(), PERIOD, List.of());
    }

    /** From accepted figures to the assessment: checks, sums, verdicts, comparison with earlier months. */
    @Benchmark
    public Outcome<Optional<Assessment>> pipeline() {
        return Pipeline.run(inputs);
    }

    /** The workbook as values. */
    @Benchmark
    public List<Sheet> sheets() {
        return Sheets.of(assessment, words, new BookSetting("bench", ""));
    }

    /** The sheets as .xlsx, to nowhere. */
    @Benchmark
    public void writeWorkbook() throws IOException {
        WorkbookWriter.write(
                sheets,
                About.of(assessment, words),
                Manifest.of(assessment, "bench", Lang.VI, ""),
                OutputStream.nullOutputStream());
    }
}
