package vn.congdoan.kh415.cache;

import java.util.List;
import vn.congdoan.kh415.model.figure.Submission;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.result.Assessment;

/**
 * What a file said. Of an archive each file in it is a part.
 *
 * @param name relative to the workspace, with forward slashes; a file of another name may say something else
 * @param sha256 of its bytes, in hexadecimal
 * @param locked whether passwords were asked for, so that it says this only as long as there are none
 */
public record CachedFile(String name, String sha256, boolean locked, List<Part> parts) {
    /** A file by itself or in an archive, and what was made of it before it is held against other files. */
    public record Part(Assessment.Input input, List<Submission> submissions, List<Finding> findings) {
        public Part {
            submissions = List.copyOf(submissions);
            findings = List.copyOf(findings);
        }
    }

    public CachedFile {
        parts = List.copyOf(parts);
    }
}
