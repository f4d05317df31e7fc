package vn.congdoan.kh415.cli;

import java.io.PrintWriter;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.cli.run.Surroundings;
import vn.congdoan.kh415.cli.run.Terminal;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.text.Words;

/** One call of the tool: the arguments in, an exit code out. */
public final class CommandLineRun {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLineRun.class);
    private static final int WIDTH = 100;
    private static final Map<String, Function<Session, Object>> COMMANDS = inOrder();

    private CommandLineRun() {}

    /** Runs the command that the arguments name; never throws and never ends the JVM. */
    public static int run(PrintWriter out, PrintWriter err, Surroundings surroundings, String... args) {
        String wanted = languageWanted(surroundings, args);
        Words words = Words.in(wanted.equals("en") ? Lang.EN : Lang.VI);
        Terminal terminal = new Terminal(out, err, words);
        if (!List.of("", "vi", "en").contains(wanted)) {
            terminal.remark(words.of("cli.bad-lang", wanted));
            err.flush();
            return ExitCode.USAGE.code();
        }
        CommandLine line = commands(new Session(terminal, surroundings), args);
        line.setResourceBundle(new Texts(words.texts()));
        line.setOut(out).setErr(err);
        line.setUsageHelpWidth(WIDTH).setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setParameterExceptionHandler(new UsageErrors(terminal));
        line.setExecutionExceptionHandler((failure, command, result) -> ended(failure, terminal));
        line.setExpandAtFiles(false);
        int code = executed(line, terminal, args);
        if (out.checkError() && code <= ExitCode.FOUND.code()) {
            terminal.remark(words.of("cli.not-printed"));
            code = ExitCode.NOT_WRITTEN.code();
        }
        err.flush();
        return code;
    }

    private static int executed(CommandLine line, Terminal terminal, String... args) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            long limit = Runtime.getRuntime().maxMemory() >> 20;
            LOG.debug("memory", e);
            terminal.remark(terminal.words().of("cli.memory", String.valueOf(limit), String.valueOf(2 * limit)));
        } catch (Error e) {
            LOG.error("defect", e);
            terminal.remark(terminal.words().of("cli.defect", e.getClass().getSimpleName()));
        }
        return ExitCode.DEFECT.code();
    }

    /** All there is, with a name and a help text for each in the bundles. */
    static CommandLine commands(Session session) {
        CommandLine all = new CommandLine(new Kh415Command(session));
        COMMANDS.forEach((name, command) -> all.addSubcommand(name, command.apply(session)));
        return all;
    }

    /** The one command that the first argument names, for looking at all of them takes time; all if it names none. */
    private static CommandLine commands(Session session, String... args) {
        Function<Session, Object> named = args.length == 0 ? null : COMMANDS.get(args[0]);
        return named == null
                ? commands(session)
                : new CommandLine(new Kh415Command(session)).addSubcommand(args[0], named.apply(session));
    }

    private static Map<String, Function<Session, Object>> inOrder() {
        Map<String, Function<Session, Object>> commands = new LinkedHashMap<>();
        commands.put("report", ReportCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("close", CloseCommand::new);
        commands.put("verify", VerifyCommand::new);
        commands.put(
                "plan",
                session -> new CommandLine(new PlanCommand(session))
                        .addSubcommand(new PlanShowCommand(session))
                        .addSubcommand(new PlanLintCommand(session)));
        return commands;
    }

    private static int ended(Exception failure, Terminal terminal) {
        if (Thread.currentThread().isInterrupted()) {
            LOG.debug("interrupted", failure);
            terminal.remark(terminal.words().of("cli.interrupted"));
            return ExitCode.INTERRUPTED.code();
        }
        if (failure instanceof CommandRefusal refusal) {
            terminal.remark(refusal.message());
            return refusal.exitCode().code();
        }
        LOG.error("defect", failure);
        terminal.remark(terminal.words().of("cli.defect", failure.getClass().getSimpleName()));
        return ExitCode.DEFECT.code();
    }

    /** The language must be known before the arguments are read, to say in it what is wrong with them. */
    private static String languageWanted(Surroundings surroundings, String... args) {
        String wanted = surroundings.environment().getOrDefault("KH415_LANG", "");
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                wanted = args[i].substring("--lang=".length());
            } else if (args[i].equals("--lang") && i + 1 < args.length) {
                wanted = args[i + 1];
            }
        }
        return wanted.toLowerCase(Locale.ROOT);
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
