package vn.congdoan.kh415.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import vn.congdoan.kh415.cli.run.Screen;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.cli.run.Surroundings;
import vn.congdoan.kh415.cli.run.Terminal;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.text.Words;

/**
 * What packages bring for the shell, from the commands themselves: the page of the manual in two languages, and the completion for bash
 * and zsh. For the page picocli has a generator that needs Asciidoctor, which weighs more than the tool; the page is simple.
 */
final class ShellPages {
    private ShellPages() {}

    /** Writes them below the folder named; called by the build of the packages. */
    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, String> file : all().entrySet()) {
            Path path = Path.of(args[0]).resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /** The texts by the names of their files. */
    static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("kh415.1", manual(Lang.EN));
        all.put("vi/kh415.1", manual(Lang.VI));
        all.put("kh415.bash", bash());
        all.put("_kh415", zsh());
        return all;
    }

    /** Where there is nothing to propose, the shell proposes files, which picocli forbids but for arguments of the type File. */
    private static String bash() {
        return AutoComplete.bash("kh415", commands(Lang.EN)).replaceAll("(?m)^.*compopt \\+o default\n", "");
    }

    /** The same through the emulation that zsh has; zsh runs the file at the first completion, which therefore is its last line. */
    private static String zsh() {
        return "#compdef kh415\n" + bash() + "\n_bash_complete -o default -F _complete_kh415\n";
    }

    static CommandLine commands(Lang lang) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Surroundings surroundings = new Surroundings(Map.of(), LocalDate.EPOCH, Path.of(""), "");
        return CommandLineRun.commands(
                new Session(Terminal.of(nowhere, nowhere, Words.in(lang), Screen.NONE), surroundings, List.of()));
    }

    private static String manual(Lang lang) {
        boolean english = lang == Lang.EN;
        CommandLine line = commands(lang);
        UsageMessageSpec top = line.getCommandSpec().usageMessage();
        StringBuilder page = new StringBuilder(".TH KH415 1 \"\" kh415\n.nh\n.ad l\n");
        page.append(english ? ".SH NAME\n" : ".SH TÊN\n").append("kh415 \\- ");
        page.append(text(top.description())).append('\n');
        page.append(english ? ".SH COMMANDS\n" : ".SH CÁC LỆNH\n");
        commandsBelow(line).forEach(command -> page.append(section(command)));
        page.append(english ? ".SH EXIT STATUS\n" : ".SH MÃ KẾT THÚC\n");
        top.exitCodeList().forEach((code, means) -> page.append(entry(code, escaped(String.format(means)))));
        page.append(english ? ".SH EXAMPLES\n" : ".SH VÍ DỤ\n").append(verbatim(top.footer()));
        return page.toString();
    }

    private static Stream<CommandLine> commandsBelow(CommandLine line) {
        return Stream.concat(
                Stream.of(line), line.getSubcommands().values().stream().flatMap(ShellPages::commandsBelow));
    }

    private static String section(CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        String synopsis = line.getHelp().synopsis(0).strip().replaceAll("\\s+", " ");
        StringBuilder section = new StringBuilder(".SS " + escaped(synopsis) + "\n");
        if (spec.parent() != null) {
            section.append(text(spec.usageMessage().description())).append('\n');
        }
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            section.append(entry(parameter.paramLabel(), described(parameter)));
        }
        for (OptionSpec option : spec.options()) {
            String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
            section.append(entry(String.join(", ", option.names()) + value, described(option)));
        }
        if (spec.parent() != null && spec.usageMessage().footer().length > 0) {
            section.append(".PP\n").append(verbatim(spec.usageMessage().footer()));
        }
        return section.toString();
    }

    private static String described(ArgSpec argument) {
        return text(argument.description());
    }

    private static String entry(String name, String text) {
        return ".TP\n\\fB" + escaped(name) + "\\fR\n" + text + "\n";
    }

    private static String text(String... lines) {
        return escaped(Arrays.stream(lines).map(String::format).collect(Collectors.joining(" ")))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String verbatim(String... lines) {
        String text = Arrays.stream(lines).map(String::format).collect(Collectors.joining("\n"));
        return ".nf\n"
                + text.lines()
                        .map(line -> line.isBlank() ? ".sp" : escaped(line))
                        .collect(Collectors.joining("\n"))
                + "\n.fi\n";
    }

    /** So that troff takes nothing for its own: its signs, and at the beginning of a line a point or an apostrophe. */
    private static String escaped(String text) {
        String signs = text.replace("\\", "\\e").replace("-", "\\-");
        return signs.startsWith(".") || signs.startsWith("'") ? "\\&" + signs : signs;
    }
}
