package vn.congdoan.kh415.read.table;

import java.util.List;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.table.Table;

/**
 * A file and what it holds.
 *
 * @param input its path relative to the workspace with forward slashes (a folder that was passed over ends with one; of a file in
 *     an archive, the archive's path comes first), its length and its hash; the hash is empty if nobody asked for it, it was passed over, could
 *     not be opened or is longer than is read
 * @param tables one for each sheet with a cell, in the file's order; none if a finding says why
 * @param locked whether it, or the archive it lies in, is locked, so that what it says depends on the passwords
 */
public record ReadFile(Assessment.Input input, Outcome<List<Table>> tables, boolean locked) {
    ReadFile(Assessment.Input input, Outcome<List<Table>> tables) {
        this(input, tables, false);
    }

    ReadFile lockedIf(boolean so) {
        return so ? new ReadFile(input, tables, true) : this;
    }
}
