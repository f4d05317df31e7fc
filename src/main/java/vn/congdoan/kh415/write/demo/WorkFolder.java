package vn.congdoan.kh415.write.demo;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a workspace is written before all of it is there; in the folder that it is for, so that no other is touched. */
public final class WorkFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);
    /** What this tool leaves beside the files of a workspace while it is at work begins so. */
    private static final String OURS = ".kh415";

    private static final String NAME = OURS + "-demo";

    private final Path folder;

    private WorkFolder(Path folder) {
        this.folder = folder;
    }

    /** An empty one; what a killed run left in its place is deleted. For whoever has that folder to itself. */
    public static WorkFolder in(Path workspace) throws IOException {
        WorkFolder work = new WorkFolder(workspace.resolve(NAME));
        work.delete();
        Files.createDirectory(work.folder);
        return work;
    }

    /** Whether nothing lies in that folder but what runs hold or left. */
    public static boolean isFree(Path workspace) throws IOException {
        return entries(workspace).stream()
                .allMatch(entry -> String.valueOf(entry.getFileName()).startsWith(OURS));
    }

    public Path folder() {
        return folder;
    }

    /** Puts all that was written where it belongs. */
    public void finish() throws IOException {
        for (Path entry : entries(folder)) {
            Files.move(entry, folder.resolveSibling(folder.relativize(entry)));
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        }
        return entries;
    }

    /** Deletes it, and what of a workspace is not finished. */
    @Override
    public void close() {
        try {
            delete();
        } catch (IOException e) {
            LOG.debug("left to the next run", e);
        }
    }

    private void delete() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = new ArrayList<>(walk.toList());
        }
        Collections.reverse(all);
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
