package vn.congdoan.kh415.cli.workspace;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.text.PercentCode;

/** A folder that somebody named for files to be written into; never one with returns in it. */
public record OutFolder(Path folder, Path workspace, Session session) {
    private static final Logger LOG = LoggerFactory.getLogger(OutFolder.class);

    /** One that is refused, in the words of that key, if it is, or lies in, the folder of returns. */
    public static OutFolder outside(Path folder, Path workspace, Session session, String key) throws CommandRefusal {
        OutFolder out = new OutFolder(folder, workspace, session);
        out.requireOutsideReturns(folder, key);
        return out;
    }

    /** Refuses, in the words of that key, a file or folder that is, or lies in, the folder of returns, also where a link leads there. */
    void requireOutsideReturns(Path target, String key) throws CommandRefusal {
        try {
            Path returns = workspace.resolve(Loading.RETURNS).toRealPath();
            if (real(target).startsWith(returns)) {
                throw session.refusal(ExitCode.USAGE, key, session.shown(folder), session.shown(returns));
            }
        } catch (IOException e) {
            // Without a folder of returns there is nothing to spoil; loading will say that it is missing.
            LOG.debug("no returns", e);
        }
    }

    /** Where the path leads: that of its nearest folder which is there already, with the rest behind it. */
    private static Path real(Path path) throws IOException {
        Path there = path.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there.toRealPath().resolve(there.relativize(path.toAbsolutePath()));
    }

    /** Through a URI, because under a C locale, as in cron, a name with Vietnamese letters is no path otherwise. */
    public Path below(String name) {
        String base = folder.toUri().toString();
        String path = PercentCode.ofPath(Stream.of(name.split("/", -1))
                .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
                .collect(Collectors.joining("/")));
        return Path.of(URI.create(base.endsWith("/") ? base + path : base + "/" + path));
    }
}
