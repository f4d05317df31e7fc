package vn.congdoan.kh415.cli.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.congdoan.kh415.text.Nearest;
import vn.congdoan.kh415.text.Words;

/** Says in the user's language what is wrong with the arguments: all that is missing or unknown, and the nearest valid word. */
public final class UsageErrors implements IParameterExceptionHandler {
    private final Terminal terminal;

    public UsageErrors(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs the command that was read, unless a value is empty: a script then passes on a variable that nobody set. */
    public static int executed(ParseResult parsed) {
        for (CommandLine line : parsed.asCommandLineList()) {
            List<ArgSpec> empty =
                    Stream.concat(emptyFlags(line), emptyValues(line)).toList();
            if (!empty.isEmpty()) {
                throw new EmptyValues(line, empty);
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static Stream<ArgSpec> emptyValues(CommandLine line) {
        return line.getParseResult().matchedArgs().stream()
                .filter(spec -> spec.originalStringValues().stream().anyMatch(String::isBlank));
    }

    /** Picocli takes {@code --quiet=} for a flag that nobody set. */
    private static Stream<ArgSpec> emptyFlags(CommandLine line) {
        return line.getParseResult().originalArgs().stream()
                .filter(word -> word.endsWith("="))
                .map(word -> line.getCommandSpec().findOption(word.substring(0, word.length() - 1)))
                .filter(option -> option != null && option.arity().max() == 0)
                .map(ArgSpec.class::cast);
    }

    private static final class EmptyValues extends ParameterException {
        private static final long serialVersionUID = 1;

        private final transient List<ArgSpec> empty;

        EmptyValues(CommandLine line, List<ArgSpec> empty) {
            super(line, "empty values");
            this.empty = empty;
        }
    }

    /** What to throw when a command is needed and none was given. */
    public static ParameterException noCommand(CommandLine line, Words words) {
        return new ParameterException(line, words.of("cli.no-command", commands(line)));
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        messages(failure, List.of(args)).forEach(terminal::remark);
        CommandLine.Model.CommandSpec command = failure.getCommandLine().getCommandSpec();
        terminal.remark(terminal.words().of("cli.see-help", command.qualifiedName()));
        return ExitCode.USAGE.code();
    }

    private List<String> messages(ParameterException failure, List<String> args) {
        Words words = terminal.words();
        if (failure instanceof MissingParameterException missing) {
            // What is missing was often given under a misspelt name: picocli reports only the first of the two.
            List<String> messages = new ArrayList<>(List.of(missing(missing, args)));
            messages.addAll(unknown(failure.getCommandLine()));
            return messages;
        }
        if (failure instanceof UnmatchedArgumentException) {
            return unknown(failure.getCommandLine());
        }
        if (failure instanceof OverwrittenOptionException twice) {
            return List.of(words.of("cli.twice", names(List.of(twice.getOverwritten()))));
        }
        if (failure instanceof EmptyValues values) {
            return List.of(words.of("cli.empty-value", names(values.empty)));
        }
        ArgSpec spec = failure.getArgSpec();
        if (spec == null) {
            return List.of(String.valueOf(failure.getMessage()));
        }
        String value = String.valueOf(failure.getValue());
        return List.of(
                value.isBlank()
                        ? words.of("cli.empty-value", names(List.of(spec)))
                        : words.of("cli.bad-value", names(List.of(spec)), value));
    }

    private String missing(MissingParameterException failure, List<String> args) {
        List<ArgSpec> missing = failure.getMissing();
        boolean onlyItsValue = missing.size() == 1
                && missing.get(0) instanceof OptionSpec option
                && Arrays.stream(option.names()).anyMatch(args::contains);
        return onlyItsValue
                ? terminal.words()
                        .of("cli.missing-value", names(missing), missing.get(0).paramLabel())
                : terminal.words().of("cli.missing", names(missing));
    }

    /** Every unknown option; but of words too many and after an unknown command only the first, for the rest belongs to it. */
    private List<String> unknown(CommandLine line) {
        List<String> unmatched = line.getUnmatchedArguments();
        List<String> options = unmatched.stream().filter(UsageErrors::isOption).toList();
        boolean onlyFirst = options.isEmpty()
                || (!isOption(unmatched.get(0)) && !line.getSubcommands().isEmpty());
        return (onlyFirst ? unmatched.stream().limit(1) : options.stream())
                .map(word -> unknown(word, line))
                .toList();
    }

    private String unknown(String word, CommandLine line) {
        boolean isCommand = !isOption(word) && !line.getSubcommands().isEmpty();
        String name = word.replaceFirst("=.*", "");
        Optional<String> near = Nearest.among(
                name,
                isCommand
                        ? line.getSubcommands().keySet()
                        : isOption(word)
                                ? line.getCommandSpec().options().stream()
                                        .map(OptionSpec::longestName)
                                        .toList()
                                : List.of());
        String message = isCommand
                ? terminal.words().of("cli.unknown-command", name, commands(line))
                : terminal.words().of("cli.unknown", name);
        return near.map(valid -> message + " " + terminal.words().of("cli.near", valid))
                .orElse(message);
    }

    private static boolean isOption(String word) {
        return word.startsWith("-");
    }

    private static String commands(CommandLine line) {
        return String.join(", ", line.getSubcommands().keySet());
    }

    private static String names(List<ArgSpec> specs) {
        return specs.stream()
                .map(spec -> spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel())
                .collect(Collectors.joining(", "));
    }
}
