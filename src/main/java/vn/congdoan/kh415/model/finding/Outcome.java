package vn.congdoan.kh415.model.finding;

import java.util.List;

/** A value together with what was found on the way to it: a bad part is a finding, and its neighbours still count. */
public record Outcome<T>(T value, List<Finding> findings) {
    public Outcome {
        findings = List.copyOf(findings);
    }

    public static <T> Outcome<T> of(T value) {
        return new Outcome<>(value, List.of());
    }
}
