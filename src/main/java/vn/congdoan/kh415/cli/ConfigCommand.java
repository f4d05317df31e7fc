package vn.congdoan.kh415.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.congdoan.kh415.cli.options.Defaults;
import vn.congdoan.kh415.cli.options.DefaultsFile;
import vn.congdoan.kh415.cli.options.HelpOptions;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.text.Words;

/** Prints which options are in force in a workspace, and where each value comes from. */
@Command(name = "config")
final class ConfigCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<CommandLine> all;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "${bundle:label.workspace}", descriptionKey = "config-folder")
    private String workspace = "";

    @Mixin
    @SuppressWarnings("UnusedVariable") // its options act by themselves
    private final HelpOptions help = new HelpOptions();

    ConfigCommand(Session session, Supplier<CommandLine> all) {
        this.session = session;
        this.all = all;
    }

    @Override
    public Integer call() throws CommandRefusal {
        Words words = session.words();
        Path folder = session.path(workspace);
        if (!Files.isDirectory(folder)) {
            throw session.refusal(ExitCode.USAGE, "cli.no-workspace", workspace);
        }
        DefaultsFile file = DefaultsFile.of(folder)
                .orElseGet(() -> new DefaultsFile(folder.resolve(DefaultsFile.NAME), Map.of(), List.of()));
        Defaults defaults = new Defaults(session, file);
        CommandLine commands = all.get();
        defaults.requireSound(spec, () -> commands);
        session.terminal().result(table(defaults.inForce(commands), words));
        return ExitCode.DONE.code();
    }

    private static String table(List<Defaults.InForce> values, Words words) {
        List<Defaults.InForce> lines = new ArrayList<>();
        lines.add(new Defaults.InForce(words.of("config.key"), words.of("config.value"), words.of("config.from")));
        lines.addAll(values);
        int keys = lines.stream().mapToInt(line -> line.key().length()).max().orElse(0);
        int widest =
                lines.stream().mapToInt(line -> line.value().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(padded(line.key(), keys))
                .append("  ")
                .append(padded(line.value(), widest))
                .append("  ")
                .append(line.from())
                .append('\n'));
        return text.toString().stripTrailing();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
