package vn.congdoan.kh415.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.congdoan.kh415.model.result.Assessment;

/**
 * How the files of a workspace differ from those that a workbook rests on.
 *
 * @param changed files with another content
 * @param gone files that are no longer there
 * @param added files that were not there then
 */
record InputChanges(List<String> changed, List<String> gone, List<String> added) {
    InputChanges {
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
        added = List.copyOf(added);
    }

    static InputChanges between(List<Assessment.Input> then, List<Assessment.Input> now) {
        Map<String, Assessment.Input> left = new LinkedHashMap<>();
        now.forEach(input -> left.put(input.file(), input));
        List<String> changed = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (Assessment.Input input : then) {
            Assessment.Input found = left.remove(input.file());
            if (found == null) {
                gone.add(input.file());
            } else if (!found.isSameFile(input)) {
                changed.add(input.file());
            }
        }
        return new InputChanges(changed, gone, List.copyOf(left.keySet()));
    }

    boolean isEmpty() {
        return changed.isEmpty() && gone.isEmpty() && added.isEmpty();
    }
}
