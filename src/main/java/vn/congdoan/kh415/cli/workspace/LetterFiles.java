package vn.congdoan.kh415.cli.workspace;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.NotWritten;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.model.plan.Kind;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.report.letter.LetterField;
import vn.congdoan.kh415.text.Nearest;
import vn.congdoan.kh415.text.Normal;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.word.BuiltInLetter;
import vn.congdoan.kh415.write.word.LetterMistake;
import vn.congdoan.kh415.write.word.LetterTemplate;

/**
 * The templates of letters in a workspace, {@code letters/*.docx}. One that is called as a kind of bodies (by id, name or alias) is for
 * those; the other is for all the rest, and there may be one of them. Where there is none, the built-in one serves.
 */
final class LetterFiles {
    private static final String FOLDER = "letters";

    private final Session session;
    private final Words words;
    private final Plan plan;
    private final List<String> wrong = new ArrayList<>();

    /** By the id of a kind; for all others by none. */
    private final Map<String, Path> files = new HashMap<>();

    private final Map<String, LetterTemplate> templates = new HashMap<>();

    private LetterFiles(Plan plan, Session session) {
        this.plan = plan;
        this.session = session;
        this.words = session.words();
    }

    /** All of them, or a refusal that names everything that is wrong with any. */
    static LetterFiles in(Path workspace, Plan plan, Session session) throws CommandRefusal {
        LetterFiles letters = new LetterFiles(plan, session);
        for (Path file : letters.listed(workspace.resolve(FOLDER))) {
            letters.add(file);
        }
        letters.files.forEach((kind, file) -> letters.read(kind, file));
        if (!letters.wrong.isEmpty()) {
            throw new CommandRefusal(
                    ExitCode.INVALID,
                    String.join("\n", letters.wrong) + "\n" + letters.words.of("cli.letters-invalid"));
        }
        return letters;
    }

    private List<Path> listed(Path folder) throws CommandRefusal {
        List<Path> all = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, LetterFiles::isTemplate)) {
                stream.forEach(all::add);
            } catch (IOException e) {
                throw new NotWritten(session).unread(e);
            }
        }
        return all.stream().sorted().toList();
    }

    /** Not the lock file that Word puts beside an open one. */
    private static boolean isTemplate(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(".docx") && !name.startsWith("~$") && !name.startsWith(".");
    }

    private void add(Path file) {
        String name = Normal.key(String.valueOf(file.getFileName()).replaceFirst("(?i)\\.docx$", ""));
        String kind = plan.kinds().stream()
                .filter(each -> isCalled(each, name))
                .map(Kind::id)
                .findFirst()
                .orElse("");
        Path other = files.putIfAbsent(kind, file);
        if (other != null) {
            wrong.add(words.of("cli.letters-two", session.shown(other), session.shown(file)));
        }
    }

    private static boolean isCalled(Kind kind, String name) {
        return Stream.concat(
                        Stream.of(
                                kind.id(), kind.name().in(Lang.VI), kind.name().in(Lang.EN)),
                        kind.aliases().stream())
                .anyMatch(called -> Normal.key(called).equals(name));
    }

    private void read(String kind, Path file) {
        try {
            if (Files.size(file) > LetterTemplate.MOST_BYTES) {
                throw new LetterTemplate.UnusableException(LetterTemplate.Unfit.TOO_LARGE);
            }
            LetterTemplate template = LetterTemplate.of(Files.readAllBytes(file));
            template.mistakes().forEach(mistake -> wrong.add(said(mistake, file)));
            templates.put(kind, template);
        } catch (LetterTemplate.UnusableException e) {
            wrong.add(words.of("cli.letter-unusable", session.shown(file), words.of(e.unfit())));
        } catch (IOException e) {
            wrong.add(words.of("cli.letter-unread", session.shown(file), new NotWritten(session).why(e)));
        }
    }

    private String said(LetterMistake mistake, Path file) {
        String place = words.of(
                "cli.letter-place",
                session.shown(file),
                words.of(mistake.section()),
                mistake.paragraph(),
                mistake.excerpt());
        String fault = words.of(mistake.misuse());
        return words.of(
                "cli.letter-mistake",
                place,
                mistake.seen(),
                fault,
                nearest(mistake).orElse(""));
    }

    private static Optional<String> nearest(LetterMistake mistake) {
        if (mistake.misuse() != LetterMistake.Misuse.UNKNOWN) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        for (LetterField field : LetterField.values()) {
            names.add(field.called(Lang.VI));
            names.add(field.called(Lang.EN));
        }
        return Nearest.among(mistake.seen(), names);
    }

    /** The template for bodies of that kind. */
    LetterTemplate of(String kind) {
        LetterTemplate own = templates.get(kind);
        return own != null ? own : templates.computeIfAbsent("", none -> builtIn());
    }

    private LetterTemplate builtIn() {
        try {
            return LetterTemplate.of(BuiltInLetter.docx(words.lang()));
        } catch (LetterTemplate.UnusableException e) {
            throw new IllegalStateException("the template in the jar", e);
        }
    }
}
