package vn.congdoan.kh415.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.read.HistoryReader;
import vn.congdoan.kh415.text.Words;

/** The page of all findings, in the order of the code, each with what is found in a faulty file, in both languages. */
final class CataloguePage {
    private static final int MOST_LINES = 12;
    private static final int LONGEST = 120;

    private static final String HEAD = """
            # Danh mục phát hiện · Catalogue of findings

            Trang này do phần mềm tự lập: mỗi mục chạy một tệp sai thật và ghi lại điều phần mềm nói. Mã trong dấu nháy là mã trong JSON và ở \
            cuối mỗi phát hiện; mã không đổi giữa các phiên bản. *Lỗi*: số liệu hoặc tệp không được dùng. *Cảnh báo*: vẫn dùng, cần có người \
            xem. *Lưu ý*: để biết.

            This page is generated: each entry runs a faulty file and shows what is said of it. The code is the one in the JSON and at the end \
            of each finding; it does not change between versions. *Error*: the figure or file is not used. *Warning*: used, and someone must \
            look. *Remark*: worth knowing.

            """;

    /** An entry of the page: the example, and what was found in it. */
    record Entry(Example example, Path workspace, Finding finding) {}

    private final Path folder;
    private final Map<String, Example> examples;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> lacking = new ArrayList<>();

    /** Makes each code's example below the folder, and reads it. */
    CataloguePage(Path folder, List<FindingCode> codes) throws IOException, HistoryReader.DamagedSnapshotException {
        this.folder = folder;
        this.examples = Example.all();
        for (FindingCode code : codes) {
            Example example = example(code);
            Optional<Entry> entry = example == null ? Optional.empty() : entry(code, example);
            entry.ifPresentOrElse(entries::add, () -> lacking.add(code.id()));
        }
    }

    private Example example(FindingCode code) throws IOException {
        Example own = examples.get(code.id());
        return own == null && code.id().startsWith("plan-") ? Example.ofMistakenPlan(code.id()) : own;
    }

    private Optional<Entry> entry(FindingCode code, Example example)
            throws IOException, HistoryReader.DamagedSnapshotException {
        Path workspace = folder.resolve(code.id());
        example.write(workspace);
        return Found.in(workspace).stream()
                .filter(finding -> finding.code() == code)
                .min(Finding.ORDER)
                .map(finding -> new Entry(example, workspace, finding));
    }

    /** In the order of the code. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Examples of codes that are none. */
    List<String> orphans() {
        List<String> ids =
                List.of(FindingCode.values()).stream().map(FindingCode::id).toList();
        return examples.keySet().stream().filter(code -> !ids.contains(code)).toList();
    }

    /** Codes without an example that calls them forth. */
    List<String> lacking() {
        return List.copyOf(lacking);
    }

    String text() {
        return HEAD + entries.stream().map(CataloguePage::text).collect(Collectors.joining());
    }

    private static String text(Entry entry) {
        FindingCode code = entry.finding().code();
        Words vi = Words.in(Lang.VI);
        Words en = Words.in(Lang.EN);
        return "## `" + code.id() + "`\n\n*" + vi.of(code.severity()) + " · " + en.of(code.severity()) + "*"
                + (FindingCode.waivable().contains(code) ? " · waivers.yaml" : "")
                + "\n\n```text\n" + entry.finding().place() + "\n" + said(entry.finding(), vi)
                + said(entry.finding(), en) + "```\n\n"
                + entry.example().pieces().stream().map(CataloguePage::shown).collect(Collectors.joining());
    }

    private static String said(Finding finding, Words words) {
        return words.message(finding) + "\n→ " + words.remedy(finding) + "\n";
    }

    /** Short texts whole; long ones, such as the plan of all mistakes, by name only. */
    private static String shown(Example.Piece piece) {
        List<String> lines = piece.text().lines().toList();
        String name = "`" + piece.path() + "`"
                + (piece.options().isEmpty() ? "" : " (" + String.join(" ", piece.options()) + ")");
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            return name + "\n\n";
        }
        return name + ":\n\n```text\n"
                + lines.stream()
                        .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line)
                        .collect(Collectors.joining("\n"))
                + "\n```\n\n";
    }
}
