package vn.congdoan.kh415.model.figure;

import java.util.List;

/**
 * What versions left behind that kept the snapshots of all plans in one folder, as far as it is one plan's own and still lies there.
 *
 * @param closings the plan's own list, with the entries that are to be taken over
 * @param left the entries of other plans, which stay in the old list
 * @param listed whether the old list has entries of this plan
 * @param snapshots the names of those that are to be taken over
 * @param doubled the names of those that stay, because the plan's folder has another of that name
 */
public record OlderHistory(
        Closings closings, Closings left, boolean listed, List<String> snapshots, List<String> doubled) {
    public OlderHistory {
        snapshots = List.copyOf(snapshots);
        doubled = List.copyOf(doubled);
    }
}
