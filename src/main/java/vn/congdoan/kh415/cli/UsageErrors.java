package vn.congdoan.kh415.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.congdoan.kh415.text.Nearest;
import vn.congdoan.kh415.text.Words;

/** Says in the user's language what is wrong with the arguments: all that is missing, and the nearest valid word. */
final class UsageErrors implements IParameterExceptionHandler {
    private final Terminal terminal;

    UsageErrors(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        terminal.remark(message(failure));
        CommandLine.Model.CommandSpec command = failure.getCommandLine().getCommandSpec();
        terminal.remark(terminal.words().of("cli.see-help", command.qualifiedName()));
        return ExitCode.USAGE.code();
    }

    private String message(ParameterException failure) {
        Words words = terminal.words();
        if (failure instanceof MissingParameterException missing) {
            return words.of("cli.missing", names(missing.getMissing()));
        }
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched);
        }
        if (failure instanceof OverwrittenOptionException twice) {
            return words.of("cli.twice", names(List.of(twice.getOverwritten())));
        }
        return failure.getArgSpec() == null
                ? String.valueOf(failure.getMessage())
                : words.of("cli.bad-value", names(List.of(failure.getArgSpec())), String.valueOf(failure.getValue()));
    }

    private String unknown(UnmatchedArgumentException unmatched) {
        String word = unmatched.getUnmatched().get(0);
        CommandLine line = unmatched.getCommandLine();
        List<String> valid = word.startsWith("-")
                ? line.getCommandSpec().options().stream()
                        .map(OptionSpec::longestName)
                        .toList()
                : List.copyOf(line.getSubcommands().keySet());
        String near = Nearest.among(word, valid).orElse("");
        return near.isEmpty()
                ? terminal.words().of("cli.unknown", word)
                : terminal.words().of("cli.unknown-near", word, near);
    }

    private static String names(List<ArgSpec> specs) {
        return specs.stream()
                .map(spec -> spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel())
                .collect(Collectors.joining(", "));
    }
}
