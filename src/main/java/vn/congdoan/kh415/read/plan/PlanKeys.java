package vn.congdoan.kh415.read.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every key of the plan's file, section by section: those that must stand there, then those that may. The definitions in the
 * schema bear the same names in lower case.
 */
enum PlanKeys {
    ROOT("plan office missing checks kinds measures groups indicators", "sectors rules headings"),
    PLAN("id number title issued years reporting-year-starts", "english return-due-day"),
    YEARS("from", "to"),
    OFFICE("issuer", "english superior nation city number recipients signers"),
    MISSING("stock ytd", ""),
    CHECKS("jump-percent jump-at-least same-figures", ""),
    /** What columns and header lines of returns are for; under each stand further words for it. */
    HEADINGS("", "unit unit-code period measure measure-code value total sector revision received"),
    KIND("name", "english aliases part-of sends"),
    SECTOR("name", "english aliases"),
    MEASURE("name unit type time kinds", "english aliases sectors options answers from-registry"),
    /** One of the answers to a measure of choice. */
    OPTION("name", "english aliases"),
    GROUP("name", "english"),
    INDICATOR(
            "group name numerator unit target",
            "english short short-english place quote reading denominator kinds sectors due pace judged"),
    /** All of several, instead of a measure or a sum. */
    EVERY("all", ""),
    /** A choice among options, instead of a measure or a sum. */
    CHOSEN("measure is", "or"),
    TARGET("type", "value lower upper tolerance by each bare known from to"),
    /** What must hold between measures. */
    RULE("id say left op right severity", "english when"),
    /** To whom a rule speaks. */
    WHEN("", "kinds sectors left op right"),
    /** An entry of waivers.yaml, which has a schema of its own. */
    WAIVER("code unit measure period value reason signer until", "rule");

    private final String required;
    private final String optional;

    PlanKeys(String required, String optional) {
        this.required = required;
        this.optional = optional;
    }

    List<String> required() {
        return words(required);
    }

    /** Those that must and those that may stand there. */
    List<String> all() {
        return Stream.concat(words(required).stream(), words(optional).stream()).toList();
    }

    private static List<String> words(String keys) {
        return Stream.of(keys.split(" ", -1)).filter(key -> !key.isEmpty()).toList();
    }
}
