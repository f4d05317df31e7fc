package vn.congdoan.kh415.cli.workspace;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.model.figure.OlderHistory;
import vn.congdoan.kh415.read.HistoryReader;
import vn.congdoan.kh415.write.file.AtomicFile;
import vn.congdoan.kh415.write.json.HistoryWriter;
import vn.congdoan.kh415.write.json.TakeOver;

/** What a workspace keeps of earlier runs under one plan: {@code history/KH415}, for a run that holds the workspace. */
public record KeptHistory(Path history, String plan, Session session) {
    private static final Logger LOG = LoggerFactory.getLogger(KeptHistory.class);

    static final String FOLDER = "history";

    public static KeptHistory of(Path workspace, String plan, Session session) {
        return new KeptHistory(workspace.resolve(FOLDER), plan, session);
    }

    public Path folder() {
        return history.resolve(plan);
    }

    /** Takes over what older versions kept elsewhere, once; says what it leaves there because the folder has newer. */
    public HistoryWriter writer() throws IOException {
        OlderHistory older = HistoryReader.older(history, plan);
        TakeOver.of(older, history, folder());
        if (!older.snapshots().isEmpty()) {
            LOG.info(
                    "{} snapshots of older versions moved to {}",
                    older.snapshots().size(),
                    folder());
        }
        if (!older.doubled().isEmpty()) {
            session.remark(
                    "cli.history-doubled",
                    session.shown(history),
                    String.join(", ", older.doubled()),
                    session.shown(folder()));
        }
        return new HistoryWriter(folder(), HistoryReader.closings(folder()));
    }

    /** Takes away what killed runs left half written, of whatever plan. */
    public static void removeLeftBehind(Path workspace) {
        Path history = workspace.resolve(FOLDER);
        AtomicFile.removeLeftBehind(history);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(history, Files::isDirectory)) {
            folders.forEach(AtomicFile::removeLeftBehind);
        } catch (IOException e) {
            LOG.debug("nothing was written there yet", e);
        }
    }
}
