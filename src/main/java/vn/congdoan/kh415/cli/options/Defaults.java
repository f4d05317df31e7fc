package vn.congdoan.kh415.cli.options;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.text.Nearest;
import vn.congdoan.kh415.text.Words;

/**
 * What {@link DefaultsFile} says, put among the arguments in place of what nobody typed. As arguments and not as picocli's default
 * values, because a flag that is on by default is turned off there by typing it.
 */
public final class Defaults {
    /**
     * What is asked of one run alone: fixed for all of them, it would be wrong in the next without anybody noticing; or, of
     * notify-command, would let whoever may write into the workspace run programs in another's name.
     */
    private static final Set<String> OF_ONE_RUN =
            Set.of("help", "period", "as-of", "reopen", "reason", "anyway", "unit", "notify-command");

    private static final String LANG = "lang";

    private final Session session;
    private final DefaultsFile file;

    public Defaults(Session session, DefaultsFile file) {
        this.session = session;
        this.file = file;
    }

    /**
     * What is typed behind a command.
     *
     * @param options the long names of those that are given
     * @param first the first word that is no option; null if there is none
     */
    public record Typed(Set<String> options, @Nullable String first) {
        public Typed {
            options = Set.copyOf(options);
        }

        /** Of the words behind that command. */
        public static Typed of(CommandSpec command, List<String> words) {
            Set<String> options = new HashSet<>();
            String first = null;
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                if (!word.startsWith("-")) {
                    first = first == null ? word : first;
                    continue;
                }
                OptionSpec option = option(command, word);
                if (option != null) {
                    options.add(option.longestName());
                    i += takesNext(option, word) ? 1 : 0;
                }
            }
            return new Typed(options, first);
        }

        private static @Nullable OptionSpec option(CommandSpec command, String word) {
            int sign = word.indexOf('=');
            String name = sign < 0 ? word : word.substring(0, sign);
            OptionSpec option = command.findOption(name);
            // Of several letters in one word only the last may have a value.
            return option == null && !word.startsWith("--") && word.length() > 1
                    ? command.findOption(name.substring(name.length() - 1))
                    : option;
        }

        private static boolean takesNext(OptionSpec option, String word) {
            return option.arity().max() > 0 && !word.contains("=");
        }
    }

    /** Whether the command works on a workspace that is typed behind it. */
    public static boolean areFor(CommandSpec command) {
        return command.positionalParameters().stream()
                .limit(1)
                .anyMatch(first -> String.valueOf(first.descriptionKey()).startsWith("workspace"));
    }

    /** The options that may stand in the file, by name: the commands that have them. */
    public static SortedMap<String, SortedSet<String>> known(CommandLine all) {
        SortedMap<String, SortedSet<String>> known = new TreeMap<>();
        all.getSubcommands().forEach((name, command) -> {
            if (areFor(command.getCommandSpec())) {
                names(command.getCommandSpec())
                        .forEach(option -> known.computeIfAbsent(option, unused -> new TreeSet<>())
                                .add(name));
            }
        });
        return known;
    }

    private static List<String> names(CommandSpec command) {
        return command.options().stream()
                .map(option -> option.longestName().substring(2))
                .filter(name -> !OF_ONE_RUN.contains(name))
                .toList();
    }

    /**
     * The arguments to put behind the command.
     *
     * @param all every command, asked for only if the file speaks of others
     */
    public List<String> arguments(CommandSpec command, Set<String> typed, Supplier<CommandLine> all)
            throws CommandRefusal {
        requireSound(command, all);
        List<String> arguments = new ArrayList<>();
        for (OptionSpec option : command.options()) {
            String name = option.longestName().substring(2);
            Optional<DefaultsFile.Entry> entry = file.entry(command.name(), name);
            if (entry.isPresent() && !name.equals(LANG) && !typed.contains(option.longestName())) {
                argument(option, entry.get().value()).ifPresent(arguments::add);
            }
        }
        return arguments;
    }

    private Optional<String> argument(OptionSpec option, String value) {
        if (option.arity().max() == 0) {
            return Boolean.parseBoolean(value) ? Optional.of(option.longestName()) : Optional.empty();
        }
        return Optional.of(option.longestName() + "=" + (namesFile(option) ? file.path(value) : value));
    }

    private boolean namesFile(OptionSpec option) {
        Words words = session.words();
        return option.paramLabel().equals(words.of("label.file"))
                || option.paramLabel().equals(words.of("label.folder"));
    }

    /** Refuses the file with all that is wrong in it. */
    public void requireSound(CommandSpec command, Supplier<CommandLine> all) throws CommandRefusal {
        Words words = session.words();
        Map<Integer, String> wrong = new TreeMap<>();
        file.wrong().forEach(mistake -> wrong.put(mistake.line(), mistake.text().in(words)));
        Set<String> own = new HashSet<>();
        names(command).forEach(name -> own.addAll(List.of(name, command.name() + "." + name)));
        boolean speaksOfOthers =
                !areFor(command) || !own.containsAll(file.entries().keySet());
        SortedMap<String, SortedSet<String>> known = speaksOfOthers ? known(all.get()) : new TreeMap<>();
        CommandLine commands = speaksOfOthers ? all.get() : null;
        for (DefaultsFile.Entry entry : file.entries().values()) {
            if (commands != null && !isKnown(entry.key(), known)) {
                wrong.put(entry.line(), unknown(entry.key(), known));
            } else {
                value(entry, commands == null ? command : command(entry.key(), known, commands))
                        .ifPresent(text -> wrong.put(entry.line(), text));
            }
        }
        if (!wrong.isEmpty()) {
            List<String> lines = new ArrayList<>();
            wrong.forEach((line, text) ->
                    lines.add(words.of("defaults.wrong", session.shown(file.file()), line == 0 ? "" : line, text)));
            throw new CommandRefusal(ExitCode.USAGE, String.join("\n", lines));
        }
    }

    private static boolean isKnown(String key, SortedMap<String, SortedSet<String>> known) {
        int dot = key.indexOf('.');
        return dot < 0
                ? known.containsKey(key)
                : known.getOrDefault(key.substring(dot + 1), new TreeSet<>()).contains(key.substring(0, dot));
    }

    private static CommandSpec command(String key, SortedMap<String, SortedSet<String>> known, CommandLine commands) {
        int dot = key.indexOf('.');
        String name = dot < 0 ? known.getOrDefault(key, new TreeSet<>()).first() : key.substring(0, dot);
        return Objects.requireNonNull(commands.getSubcommands().get(name)).getCommandSpec();
    }

    private String unknown(String key, SortedMap<String, SortedSet<String>> known) {
        Words words = session.words();
        String bare = key.substring(key.indexOf('.') + 1);
        if (OF_ONE_RUN.contains(bare)) {
            return words.of("defaults.of-one-run", key, bare);
        }
        Set<String> all = new TreeSet<>(known.keySet());
        known.forEach((name, commands) -> commands.forEach(command -> all.add(command + "." + name)));
        return Nearest.among(key, all)
                .map(near -> words.of("defaults.unknown", key) + " " + words.of("cli.near", near))
                .orElseGet(() -> words.of("defaults.unknown", key) + " "
                        + words.of("defaults.known", String.join(", ", known.keySet())));
    }

    private Optional<String> value(DefaultsFile.Entry entry, CommandSpec command) {
        Words words = session.words();
        String name = entry.key().substring(entry.key().indexOf('.') + 1);
        OptionSpec option = command.findOption("--" + name);
        boolean flag = option != null && option.arity().max() == 0;
        boolean lang = name.equals(LANG);
        List<String> right = flag ? List.of("true", "false") : lang ? List.of("vi", "en") : List.of();
        return right.isEmpty() || right.contains(entry.value())
                ? Optional.empty()
                : Optional.of(words.of("defaults.value", entry.key(), entry.value(), String.join(", ", right)));
    }

    /** Where a value comes from that is in force. */
    public record InForce(String key, String value, String from) {}

    /** Every option that may stand in the file, with what is in force of it; what holds for one command alone behind it. */
    public List<InForce> inForce(CommandLine all) {
        Words words = session.words();
        Map<String, InForce> values = new LinkedHashMap<>();
        known(all).forEach((name, commands) -> {
            DefaultsFile.Entry entry = file.entries().get(name);
            OptionSpec option = Objects.requireNonNull(all.getSubcommands().get(commands.first()))
                    .getCommandSpec()
                    .findOption("--" + name);
            values.put(name, entry == null ? builtIn(name, option) : of(entry));
        });
        file.entries().values().stream()
                .filter(entry -> entry.key().contains("."))
                .sorted(Comparator.comparing(DefaultsFile.Entry::key))
                .forEach(entry -> values.put(entry.key(), of(entry)));
        String variable = session.surroundings().environment().getOrDefault("KH415_LANG", "");
        if (!variable.isEmpty()) {
            values.put(LANG, new InForce(LANG, variable, words.of("config.variable", "KH415_LANG")));
        }
        return List.copyOf(values.values());
    }

    private InForce of(DefaultsFile.Entry entry) {
        Words words = session.words();
        return new InForce(
                entry.key(), entry.value(), words.of("config.line", session.shown(file.file()), entry.line()));
    }

    private InForce builtIn(String name, @Nullable OptionSpec option) {
        Words words = session.words();
        Object value = name.equals(LANG) ? "vi" : option == null ? null : option.initialValue();
        return new InForce(name, value == null ? "" : value.toString(), words.of("config.built-in"));
    }
}
