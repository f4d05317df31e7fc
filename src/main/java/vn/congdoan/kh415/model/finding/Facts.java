package vn.congdoan.kh415.model.finding;

import java.util.List;

/**
 * What a finding saw, in named and typed components. Its texts name them in their places, JSON carries them, and whoever decides by a
 * finding reads them; nobody reads a printed line. One record a family of findings; {@link FindingCode} names the one of each code.
 *
 * <p>Texts are as they were seen; empty where there is nothing to say.
 */
public sealed interface Facts
        permits CheckFacts, FileFacts, FormFacts, ListFacts, PlanFacts, ReturnFacts, Facts.Shared {
    /** What stands in the cell, as far as the facts tell it, else empty. */
    default String seen() {
        return "";
    }

    /** Families of which findings of several subjects are. */
    sealed interface Shared extends Facts {}

    /** The code says it all. */
    record None() implements Shared {}

    /** What was seen cannot be used. */
    record Seen(String seen) implements Shared {}

    /**
     * A word that names nothing.
     *
     * @param nearest the nearest that does, empty if none is near
     */
    record Unknown(String seen, String nearest) implements Shared {}

    /** A word that is none of the few possible. */
    record NotAmong(String seen, List<String> choices) implements Shared {
        public NotAmong {
            choices = List.copyOf(choices);
        }
    }

    /** A unit as people name it. */
    record UnitName(String code, String name) {
        @Override
        public String toString() {
            return name.isEmpty() ? code : code + " " + name;
        }
    }
}
