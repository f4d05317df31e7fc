package vn.congdoan.kh415.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import vn.congdoan.kh415.cli.options.Defaults;
import vn.congdoan.kh415.cli.options.DefaultsFile;
import vn.congdoan.kh415.cli.run.ArgumentFiles;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.cli.run.Surroundings;
import vn.congdoan.kh415.cli.run.Terminal;
import vn.congdoan.kh415.cli.run.UsageErrors;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.text.Words;

/** One call of the tool: the arguments in, an exit code out. */
public final class CommandLineRun {
    private static final int WIDTH = 100;
    private static final int NARROW_INDENT = 8;
    private static final int INDENT = 2;

    /** In the order of the help text. */
    private static final List<String> COMMANDS = List.of(
            "report", "check", "forms", "remind", "explain", "close", "verify", "plan", "init", "config", "demo");

    private static final AtomicBoolean MEMORY_TOLD = new AtomicBoolean();

    private CommandLineRun() {}

    /** Runs the command that the arguments name; never throws and never ends the JVM. */
    public static int run(PrintWriter out, PrintWriter err, Surroundings surroundings, String... typed) {
        String[] args;
        try {
            args = ArgumentFiles.expanded(surroundings.folder(), typed);
        } catch (ArgumentFiles.Unreadable e) {
            Words words = words(languageWanted(surroundings, typed));
            Terminal.of(out, err, words, surroundings.screen()).remark(words.of("cli.bad-argument-file", e.name()));
            err.flush();
            return ExitCode.USAGE.code();
        }
        return runOf(out, err, surroundings, args);
    }

    private static int runOf(PrintWriter out, PrintWriter err, Surroundings surroundings, String... args) {
        Optional<DefaultsFile> defaults = mayHold(surroundings, args);
        String wanted = languageWanted(surroundings, args);
        if (wanted.isEmpty()) {
            wanted = defaults.flatMap(file -> file.entry("", "lang"))
                    .map(DefaultsFile.Entry::value)
                    .filter(Set.of("vi", "en")::contains)
                    .orElse("");
        }
        Words words = words(wanted);
        Terminal terminal = Terminal.of(out, err, words, surroundings.screen());
        if (!List.of("", "vi", "en").contains(wanted)) {
            terminal.remark(words.of("cli.bad-lang", wanted));
            err.flush();
            return ExitCode.USAGE.code();
        }
        Session session = new Session(terminal, surroundings, List.of(args));
        CommandLine line = commands(session, args);
        line.setOut(out).setErr(err);
        fit(line, terminal.words().columns(WIDTH));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setParameterExceptionHandler(new UsageErrors(terminal));
        line.setExecutionStrategy(UsageErrors::executed);
        line.setExecutionExceptionHandler((failure, command, result) -> ended(failure, terminal));
        line.setExpandAtFiles(false); // done already
        int code =
                defaults.isEmpty() ? executed(line, terminal, args) : withDefaults(line, session, defaults.get(), args);
        if (out.checkError() && code <= ExitCode.FOUND.code()) {
            terminal.remark(words.of("cli.not-printed"));
            code = ExitCode.NOT_WRITTEN.code();
        }
        err.flush();
        return code;
    }

    /** The help text; where it is narrow, so is the margin of its first paragraph, whose long words picocli would break. */
    private static void fit(CommandLine line, int columns) {
        line.getCommandSpec().usageMessage().width(columns);
        if (columns < WIDTH) {
            line.getCommandSpec().usageMessage().synopsisIndent(NARROW_INDENT).synopsisAutoIndentThreshold(0);
        }
        line.getSubcommands().values().forEach(command -> fit(command, columns));
    }

    /** What the workspace holds of defaults, if one of the words may be a workspace. */
    private static Optional<DefaultsFile> mayHold(Surroundings surroundings, String... args) {
        for (String word : args) {
            if (!word.startsWith("-") && !word.isBlank()) {
                Optional<DefaultsFile> file = folder(surroundings, word).flatMap(DefaultsFile::of);
                if (file.isPresent()) {
                    return file;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> folder(Surroundings surroundings, String word) {
        try {
            return Optional.of(surroundings.folder().resolve(word).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Runs with what the workspace says of options that nobody typed. */
    private static int withDefaults(CommandLine line, Session session, DefaultsFile file, String... args) {
        List<String> words = List.of(args);
        int at = 0;
        while (at < args.length && !COMMANDS.contains(args[at])) {
            at++;
        }
        CommandLine command = at < args.length ? line.getSubcommands().get(args[at]) : null;
        if (command == null || !Defaults.areFor(command.getCommandSpec())) {
            return executed(line, session.terminal(), args);
        }
        Defaults.Typed typed = Defaults.Typed.of(command.getCommandSpec(), words.subList(at + 1, args.length));
        Optional<Path> workspace =
                Optional.ofNullable(typed.first()).flatMap(word -> folder(session.surroundings(), word));
        if (!workspace.equals(Optional.ofNullable(file.file().getParent()))) {
            return executed(line, session.terminal(), args);
        }
        List<String> all = new ArrayList<>(words);
        try {
            List<String> more = new Defaults(session, file)
                    .arguments(command.getCommandSpec(), typed.options(), () -> commands(session));
            all.addAll(at + 1, more);
            int code = executed(line, session.terminal(), all.toArray(String[]::new));
            if (code == ExitCode.USAGE.code() && !more.isEmpty()) {
                session.remark("defaults.taken", session.shown(file.file()), String.join(" ", more));
            }
            return code;
        } catch (CommandRefusal refusal) {
            session.terminal().remark(refusal.message());
            return refusal.exitCode().code();
        }
    }

    private static int executed(CommandLine line, Terminal terminal, String... args) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            log().debug("memory", e);
            tellOfMemory(terminal);
        } catch (Error e) {
            log().error("defect", e);
            terminal.remark(terminal.words().of("cli.defect", e.getClass().getSimpleName()));
        }
        return ExitCode.DEFECT.code();
    }

    /** Once: the run and its watch may notice at the same moment. */
    private static void tellOfMemory(Terminal terminal) {
        if (!MEMORY_TOLD.compareAndSet(false, true)) {
            return;
        }
        long limit = Runtime.getRuntime().maxMemory() >> 20;
        terminal.remark(terminal.words().of("cli.memory", String.valueOf(limit), String.valueOf(2 * limit)));
    }

    /** Says that the memory does not suffice, of a run that does not come to say it; gives the exit code. */
    public static int outOfMemory(PrintWriter err, Surroundings surroundings, String... args) {
        Words words = words(languageWanted(surroundings, args));
        tellOfMemory(Terminal.of(err, err, words, surroundings.screen()));
        err.flush();
        return ExitCode.DEFECT.code();
    }

    /** All there is, with a name and a help text for each in the bundles. */
    static CommandLine commands(Session session) {
        CommandLine all = new CommandLine(Kh415Command.of(session));
        for (String name : COMMANDS) {
            all.addSubcommand(name, command(name, session));
        }
        return worded(all, session);
    }

    /**
     * That which the arguments name, if they do, else all without what they have: to look at all of them takes a good part of a short
     * run. A help text lists them all without their being there, but for one without which it would say that there are none.
     */
    private static CommandLine commands(Session session, String... args) {
        List<String> typed = List.of(args);
        CommandLine line = new CommandLine(Kh415Command.of(session));
        Map<String, String> texts = session.words().commandLine();
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> listed(help, texts));
        Optional<String> named = typed.stream()
                .filter(word -> !word.startsWith("-"))
                .filter(word -> !typed.get(Math.max(0, typed.indexOf(word) - 1)).equals("--lang"))
                .findFirst();
        if (named.filter(COMMANDS::contains).isPresent()) {
            line.addSubcommand(named.get(), command(named.get(), session));
        } else if (named.isEmpty() && (typed.contains("--help") || typed.contains("-h"))) {
            line.addSubcommand(COMMANDS.get(0), CommandSpec.create());
        } else {
            COMMANDS.forEach(name -> line.addSubcommand(name, CommandSpec.create()));
        }
        return worded(line, session);
    }

    /** As picocli lists commands that are there. */
    private static String listed(CommandLine.Help help, Map<String, String> texts) {
        int wide = COMMANDS.stream().mapToInt(String::length).max().orElse(0) + INDENT;
        CommandLine.Help.TextTable table = CommandLine.Help.TextTable.forColumns(
                help.colorScheme(),
                new Column(wide, INDENT, Column.Overflow.SPAN),
                new Column(help.commandSpec().usageMessage().width() - wide, INDENT, Column.Overflow.WRAP));
        for (String name : COMMANDS) {
            table.addRowValues(name, texts.get("kh415." + name + ".usage.description"));
        }
        return table.toString();
    }

    private static CommandLine worded(CommandLine line, Session session) {
        return line.setResourceBundle(new Texts(session.words().commandLine()));
    }

    /** Made only where it is wanted: to make a command is to look for all its options. */
    private static Object command(String name, Session session) {
        return switch (name) {
            case "report" -> new ReportCommand(session);
            case "check" -> new CheckCommand(session);
            case "forms" -> new FormsCommand(session);
            case "remind" -> new RemindCommand(session);
            case "explain" -> new ExplainCommand(session);
            case "close" -> new CloseCommand(session);
            case "verify" -> new VerifyCommand(session);
            case "plan" ->
                new CommandLine(new PlanCommand(session))
                        .addSubcommand(new PlanShowCommand(session))
                        .addSubcommand(new PlanLintCommand(session));
            case "init" -> new InitCommand(session);
            case "config" -> new ConfigCommand(session, () -> commands(session));
            case "demo" -> new DemoCommand(session);
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }

    /** Asked for when there is something to log: most calls have nothing, and to wake the log takes a third of the time of a help text. */
    private static Logger log() {
        return LoggerFactory.getLogger(CommandLineRun.class);
    }

    private static int ended(Exception failure, Terminal terminal) {
        if (Thread.currentThread().isInterrupted()) {
            log().debug("interrupted", failure);
            terminal.remark(terminal.words().of("cli.interrupted"));
            return ExitCode.INTERRUPTED.code();
        }
        if (failure instanceof CommandRefusal refusal) {
            terminal.remark(refusal.message());
            return refusal.exitCode().code();
        }
        log().error("defect", failure);
        terminal.remark(terminal.words().of("cli.defect", failure.getClass().getSimpleName()));
        return ExitCode.DEFECT.code();
    }

    /** The language must be known before the arguments are read, to say in it what is wrong with them. */
    private static String languageWanted(Surroundings surroundings, String... args) {
        String wanted = surroundings.environment().getOrDefault("KH415_LANG", "");
        for (int i = 0; i < args.length; i++) {
            String typed = "";
            if (args[i].startsWith("--lang=")) {
                typed = args[i].substring("--lang=".length());
            } else if (args[i].equals("--lang") && i + 1 < args.length) {
                typed = args[i + 1];
            }
            wanted = typed.isBlank() ? wanted : typed; // an empty one is refused later, in the language that holds else
        }
        return wanted.toLowerCase(Locale.ROOT);
    }

    private static Words words(String language) {
        return Words.in(language.equals("en") ? Lang.EN : Lang.VI);
    }

    /** The texts as picocli asks for them; a bundle of our own, because the JDK's would follow the machine's locale. */
    private static final class Texts extends ResourceBundle {
        private final Map<String, String> texts;

        Texts(Map<String, String> texts) {
            this.texts = texts;
        }

        @Override
        @SuppressWarnings("NullAway") // the contract of ResourceBundle is to return null for an unknown key
        protected Object handleGetObject(String key) {
            return texts.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keySet());
        }
    }
}
