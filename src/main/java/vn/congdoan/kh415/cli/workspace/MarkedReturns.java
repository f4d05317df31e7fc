package vn.congdoan.kh415.cli.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.NotWritten;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.read.table.Originals;
import vn.congdoan.kh415.read.table.file.Passwords;
import vn.congdoan.kh415.report.letter.Correction;
import vn.congdoan.kh415.write.copy.AnnotatedCopy;
import vn.congdoan.kh415.write.xlsx.About;

/** Marked copies of the returns of a workspace, each made when it is asked for. */
record MarkedReturns(Map<String, Set<Assessment.Input>> files, Originals originals, About about) {
    static MarkedReturns of(Assessment assessment, Path workspace, Passwords passwords, Session session)
            throws CommandRefusal {
        Map<String, Set<Assessment.Input>> files = new HashMap<>();
        // Two files in one folder may differ by the form of their names only; what is said of either is said in both
        // copies.
        assessment
                .inputs()
                .forEach(file -> files.computeIfAbsent(file.file(), name -> new LinkedHashSet<>())
                        .add(file));
        try {
            Originals originals = Originals.of(workspace, workspace.resolve(Loading.RETURNS), passwords);
            return new MarkedReturns(files, originals, About.of(assessment, session.words()));
        } catch (IOException e) {
            throw new NotWritten(session).unread(e);
        }
    }

    /** The copies of the files of that name. */
    List<AnnotatedCopy> copies(Correction correction) {
        Set<Assessment.Input> same = files.getOrDefault(correction.file(), Set.of());
        return same.isEmpty()
                ? List.of(AnnotatedCopy.of(correction, Optional.empty(), List.of(), about))
                : same.stream()
                        .map(file -> AnnotatedCopy.of(correction, originals.bytes(file), originals.tables(file), about))
                        .toList();
    }
}
