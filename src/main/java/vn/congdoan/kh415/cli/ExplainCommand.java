package vn.congdoan.kh415.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.congdoan.kh415.cli.options.CommonOptions;
import vn.congdoan.kh415.cli.options.PeriodOptions;
import vn.congdoan.kh415.cli.options.PeriodRequest;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.cli.workspace.Loading;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.terminal.Explanation;
import vn.congdoan.kh415.report.terminal.ExplanationText;
import vn.congdoan.kh415.text.Nearest;
import vn.congdoan.kh415.text.Normal;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.json.ExplanationJson;

/** Answers where a number came from: its rule, what it adds up, down to file, sheet and cell. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
    /** The unit and those directly below it: of more, nobody finds anything. */
    private static final int LEVELS = 2;

    private final Session session;

    @Mixin
    private final PeriodOptions options = new PeriodOptions();

    @Parameters(index = "1", paramLabel = "${bundle:label.indicator}", descriptionKey = "indicator")
    private String indicator = "";

    @Option(names = "--unit", paramLabel = "${bundle:label.unit}", descriptionKey = "unit")
    private String unit = "";

    @Option(names = "--json", descriptionKey = "as-json")
    private boolean json;

    @Option(names = "--depth", paramLabel = "${bundle:label.number}", descriptionKey = "depth")
    private @Nullable Integer depth;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws CommandRefusal {
        common.apply(session);
        PeriodRequest request = options.request(session, common.plan);
        if (depth != null && depth < 1) {
            throw session.refusal(ExitCode.USAGE, "cli.bad-depth", String.valueOf(depth));
        }
        Assessment assessment = new Loading(session, request, Loading.Manner.KNOWN).assess(common.plan);
        Optional<UnitCode> of =
                unit.isEmpty() ? Optional.of(assessment.tree().roots().get(0).code()) : meant(unit, assessment);
        Optional<Explanation> explanation = of.flatMap(code -> Explanation.of(assessment, indicator, code));
        String told = told(explanation.orElseThrow(() -> unknown(assessment, of.isEmpty())), assessment);
        if (!common.quiet) {
            session.terminal().result(told);
        }
        return request.ending(assessment, common.quiet, session.terminal()).code();
    }

    private String told(Explanation explanation, Assessment assessment) {
        Words words = session.words();
        if (!json) {
            return ExplanationText.of(explanation, assessment.plan(), words, depth == null ? LEVELS : depth)
                    .stripTrailing();
        }
        try {
            // Programs get all of it, unless they ask for less.
            return ExplanationJson.of(depth == null ? explanation : explanation.to(depth), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code of the one unit whose code, name or alias is written like that; of several, the one whose code is exactly that. */
    private static Optional<UnitCode> meant(String typed, Assessment assessment) {
        String key = Normal.key(typed);
        List<Unit> units = assessment.tree().units();
        Predicate<Unit> coded = each -> Normal.key(each.code().text()).equals(key);
        Predicate<Unit> named = each -> Stream.concat(Stream.of(each.name()), each.aliases().stream())
                .anyMatch(name -> Normal.key(name).equals(key));
        for (Predicate<Unit> way : List.of(coded, named)) {
            List<UnitCode> found =
                    units.stream().filter(way).map(Unit::code).limit(2).toList();
            if (found.size() == 1) {
                return Optional.of(found.get(0));
            }
        }
        return units.stream()
                .map(Unit::code)
                .filter(code -> code.text().equals(typed))
                .findFirst();
    }

    private CommandRefusal unknown(Assessment assessment, boolean noUnit) {
        List<String> valid = noUnit
                ? assessment.tree().units().stream()
                        .map(each -> each.code().text())
                        .toList()
                : assessment.plan().indicators().stream()
                        .map(each -> each.id().text())
                        .toList();
        String seen = noUnit ? unit : indicator;
        Words words = session.words();
        Stream<String> lines = Stream.concat(
                Stream.of(words.of(noUnit ? "cli.no-unit" : "cli.no-indicator", seen)),
                Nearest.among(seen, valid).map(near -> words.of("cli.near", near)).stream());
        return new CommandRefusal(ExitCode.USAGE, String.join(" ", lines.toList()));
    }
}
