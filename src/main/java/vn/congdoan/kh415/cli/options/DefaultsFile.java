package vn.congdoan.kh415.cli.options;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congdoan.kh415.cli.run.NotWritten;
import vn.congdoan.kh415.text.Words;

/**
 * Options that hold for every run in a workspace: {@code kh415.properties}, a line each, {@code plan = ../targets.yaml}.
 *
 * <p>A key is the long name of an option, for one command alone behind its name: {@code report.out = ketqua}. Lines that begin with #
 * or ! are comments. UTF-8, with or without a byte order mark. A backslash is a backslash, so that paths of Windows need no care.
 *
 * @param wrong what cannot be read, each with its line
 */
public record DefaultsFile(Path file, Map<String, Entry> entries, List<Mistake> wrong) {
    public static final String NAME = "kh415.properties";

    /** Nobody writes more; what is longer is some other file. */
    private static final int MOST_BYTES = 1 << 16;

    /** A value with the number of its line. */
    public record Entry(String key, String value, int line) {}

    /**
     * Something that cannot be used.
     *
     * @param line from 1; 0 for the whole file
     * @param text in words
     */
    public record Mistake(int line, Message text) {}

    /** A message in the language of whoever reads it: which language that is may stand in the file itself. */
    @FunctionalInterface
    public interface Message {
        String in(Words words);
    }

    public DefaultsFile {
        entries = Map.copyOf(entries);
        wrong = List.copyOf(wrong);
    }

    /** That of a workspace, if it has one. */
    public static Optional<DefaultsFile> of(Path workspace) {
        Path file = workspace.resolve(NAME);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    private static DefaultsFile read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return unusable(file, words -> words.of("defaults.no-text", MOST_BYTES >> 10));
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return parsed(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return unusable(file, words -> words.of("defaults.not-utf-8"));
        } catch (IOException e) {
            return unusable(file, words -> words.of("cli.unreadable", NotWritten.why(e, words)));
        }
    }

    private static DefaultsFile unusable(Path file, Message why) {
        return new DefaultsFile(file, Map.of(), List.of(new Mistake(0, why)));
    }

    private static DefaultsFile parsed(Path file, String text) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<Mistake> wrong = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines().map(String::strip)::iterator) {
            number++;
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
                continue;
            }
            int sign = line.indexOf('=');
            String key = sign < 0 ? "" : line.substring(0, sign).strip();
            String value = line.substring(sign + 1).strip();
            if (key.isEmpty() || value.isEmpty()) {
                wrong.add(new Mistake(number, words -> words.of("defaults.no-pair", line)));
                continue;
            }
            Entry before = entries.putIfAbsent(key, new Entry(key, value, number));
            if (before != null) {
                wrong.add(new Mistake(number, words -> words.of("defaults.twice", key, before.line())));
            }
        }
        return new DefaultsFile(file, entries, wrong);
    }

    /** What is said for that command, else for all. */
    public Optional<Entry> entry(String command, String option) {
        Entry own = entries.get(command + "." + option);
        return Optional.ofNullable(own == null ? entries.get(option) : own);
    }

    /** A file or folder that the value names, taken from the workspace. */
    public String path(String value) {
        return file.resolveSibling(value).normalize().toString();
    }
}
