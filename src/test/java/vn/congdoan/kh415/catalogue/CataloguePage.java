package vn.congdoan.kh415.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.model.Lang;
import vn.congdoan.kh415.testing.Ran;
import vn.congdoan.kh415.text.Words;

/** The page of all findings, in the order of the code, each with what {@code check} says of a faulty file in both languages. */
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

    private final Path folder;
    private final Map<String, Example> examples;
    private final List<String> lacking = new ArrayList<>();
    private int runs;

    CataloguePage(Path folder) throws IOException {
        this.folder = folder;
        this.examples = Example.all();
    }

    /** Examples of codes that are none. */
    List<String> orphans() {
        List<String> ids =
                List.of(FindingCode.values()).stream().map(FindingCode::id).toList();
        return examples.keySet().stream().filter(code -> !ids.contains(code)).toList();
    }

    /** Codes for which {@link #text} found no example that calls them forth. */
    List<String> lacking() {
        return List.copyOf(lacking);
    }

    String text(List<FindingCode> codes) throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (FindingCode code : codes) {
            Example example = example(code);
            Optional<String> vietnamese = example == null ? Optional.empty() : said(example, Lang.VI);
            if (vietnamese.isEmpty()) {
                lacking.add(code.id());
            } else {
                page.append(entry(
                        code, example, vietnamese.get(), said(example, Lang.EN).orElse("")));
            }
        }
        return page.toString();
    }

    private Example example(FindingCode code) throws IOException {
        Example own = examples.get(code.id());
        return own == null && code.id().startsWith("plan-") ? Example.ofMistakenPlan(code.id()) : own;
    }

    private static String entry(FindingCode code, Example example, String vietnamese, String english) {
        Words vi = Words.in(Lang.VI);
        Words en = Words.in(Lang.EN);
        return "## `" + code.id() + "`\n\n*" + vi.of(code.severity()) + " · " + en.of(code.severity()) + "*"
                + (FindingCode.waivable().contains(code) ? " · waivers.yaml" : "")
                + "\n\n```text\n" + vietnamese + "\n" + english + "\n```\n\n"
                + example.pieces().stream().map(CataloguePage::shown).collect(Collectors.joining());
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

    /** How lines begin that say what was seen. */
    private static final String MESSAGE = "      ";

    /** What a run says with that code at its end: where and what, and below it what to do. */
    private Optional<String> said(Example example, Lang lang) throws IOException {
        Path place = Files.createDirectory(folder.resolve("run" + runs++));
        example.write(place.resolve("workspace"));
        Ran ran = Ran.in(
                place,
                Map.of("KH415_LANG", lang == Lang.VI ? "vi" : "en"),
                "check",
                "workspace",
                "--period",
                "2024-03",
                "--as-of",
                "2024-04-15");
        List<String> lines = (ran.out() + ran.err()).lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).endsWith("[" + example.code() + "]")) {
                return Optional.of(unfolded(lines.subList(0, i + 1))
                        .replace(place + "/", "")
                        .replace("workspace/", ""));
            }
        }
        return Optional.empty();
    }

    /** The last finding of those lines, without its place: what was seen in one line, what to do in the next. */
    private static String unfolded(List<String> lines) {
        int remedy = lines.size() - 1;
        while (remedy > 0 && !lines.get(remedy).startsWith(MESSAGE + "→")) {
            remedy--;
        }
        int message = remedy - 1;
        while (message > 0
                && lines.get(message).startsWith(MESSAGE)
                && lines.get(message - 1).startsWith(MESSAGE)
                && lines.get(message - 1).charAt(MESSAGE.length()) != ' ') {
            message--;
        }
        return joined(lines.subList(message, remedy)) + "\n    " + joined(lines.subList(remedy, lines.size()));
    }

    private static String joined(List<String> lines) {
        return lines.stream().map(String::strip).collect(Collectors.joining(" "));
    }
}
