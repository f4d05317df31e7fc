package vn.congdoan.kh415.read.table;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.FileFacts.NoReturn;

/**
 * Lists what lies in a folder and the folders below. Linked folders are not entered, so that no loop can be; linked files count
 * if they lie in the workspace or the folder. Nothing is left out in silence: what is passed over is listed with its reason, in
 * folders that are passed over each file by itself.
 */
final class FolderWalk {
    /** Something found, and why it is not read: it is passed over, or cannot be opened; null if it is read. */
    record Found(
            Path path, String name, String raw, @Nullable FileFacts unread) {
        static final Comparator<Found> ORDER = Comparator.comparing(Found::name).thenComparing(Found::raw);
    }

    /** A folder yet to be listed. */
    private record Folder(Path path, boolean passedOver) {}

    /** Of a folder that cannot be listed, or something that vanished meanwhile. */
    private static final FileFacts CLOSED = new FileFacts.Damaged(FileFacts.Damage.NOT_OPENED, false);

    private static final FileFacts LINK = new FileFacts.PassedOver(NoReturn.LINK);

    private static final Set<String> LEFT_BY_SYSTEMS =
            Set.of("thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store", ".gitkeep", ".gitignore");

    private final Path workspace;
    private final Set<Path> allowed;
    private final List<Found> found = new ArrayList<>();
    private final Deque<Folder> folders = new ArrayDeque<>();

    private FolderWalk(Path workspace, Set<Path> allowed) {
        this.workspace = workspace;
        this.allowed = allowed;
    }

    /**
     * Everything found, by {@link Found#ORDER}.
     *
     * @throws IOException if the folder itself cannot be listed
     */
    static List<Found> of(Path workspace, Path folder) throws IOException {
        FolderWalk walk = new FolderWalk(workspace, Set.copyOf(List.of(workspace.toRealPath(), folder.toRealPath())));
        walk.list(new Folder(folder, false));
        while (!walk.folders.isEmpty()) {
            Folder next = walk.folders.pop();
            try {
                walk.list(next);
            } catch (IOException e) {
                walk.add(next.path, CLOSED);
            }
        }
        walk.found.sort(Found.ORDER);
        return List.copyOf(walk.found);
    }

    /** A file that was named and not looked for: it is read, unless it is one that systems leave behind. */
    static Found single(Path folder, Path file) {
        FileFacts unread = isLitter(FileNames.lastName(file)) ? new FileFacts.PassedOver(NoReturn.LITTER) : null;
        return new Found(file, FileNames.relative(folder, file), FileNames.raw(file), unread);
    }

    private void list(Folder folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.path)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.forEach(entry -> visit(entry, folder.passedOver));
    }

    private void visit(Path entry, boolean inPassedOver) {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            add(entry, CLOSED);
            return;
        }
        String name = FileNames.lastName(entry);
        if (attributes.isDirectory()) {
            folders.push(new Folder(entry, inPassedOver || isPassedOver(name)));
        } else if (inPassedOver) {
            add(entry, new FileFacts.PassedOver(NoReturn.FOLDER));
        } else if (isLitter(name)) {
            add(entry, new FileFacts.PassedOver(NoReturn.LITTER));
        } else if (attributes.isRegularFile()) {
            add(entry, null);
        } else {
            add(entry, attributes.isSymbolicLink() ? link(entry) : new FileFacts.PassedOver(NoReturn.SPECIAL));
        }
    }

    private void add(Path entry, @Nullable FileFacts unread) {
        found.add(new Found(entry, FileNames.relative(workspace, entry), FileNames.raw(entry), unread));
    }

    /** Folders that systems hide or leave behind. */
    static boolean isPassedOver(String folder) {
        return folder.startsWith(".") || folder.equals("__MACOSX");
    }

    /** Lock files and what systems leave behind. */
    static boolean isLitter(String name) {
        return LEFT_BY_SYSTEMS.contains(name.toLowerCase(Locale.ROOT))
                || name.startsWith("~$")
                || name.startsWith("._")
                || name.startsWith(".~lock.");
    }

    private @Nullable FileFacts link(Path link) {
        try {
            Path real = link.toRealPath();
            return Files.isRegularFile(real) && allowed.stream().anyMatch(real::startsWith) ? null : LINK;
        } catch (IOException e) {
            // A link to nothing, or in a circle, is passed over like one that leads out.
            return LINK;
        }
    }
}
