package vn.congdoan.kh415.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.text.Words;

/**
 * What is to be counted for a measure, and over what time.
 *
 * @param twice whether a flow is asked for as the month's figure and as the running total
 */
record Guidance(Plan plan, Unit unit, boolean twice, Words words) {
    String of(Measure measure) {
        List<String> sentences = new ArrayList<>(List.of(time(measure)));
        plan.indicators().stream()
                .filter(indicator -> indicator.expects(unit) && counts(indicator.numerator(), measure))
                .map(indicator -> indicator.reading())
                .filter(reading -> !reading.isEmpty())
                .distinct()
                .forEach(sentences::add);
        return String.join(" ", sentences);
    }

    private static boolean counts(Operand numerator, Measure measure) {
        return numerator.measures().contains(measure.id());
    }

    String time(Measure measure) {
        return words.of(
                switch (measure.time()) {
                    case STOCK -> "form.time.stock";
                    case YTD -> "form.time.ytd";
                    case FLOW -> twice ? "form.time.flow-twice" : "form.time.flow";
                    case ONCE -> measure.type() == MeasureType.CHOICE ? "form.time.choice" : "form.time.once";
                });
    }

    /** What may be typed, in the order of a list to choose from; empty where a number is due. */
    List<String> answers(Measure measure) {
        Stream<String> names = switch (measure.type()) {
            case YES_NO -> Stream.of(words.of("figure.yes"), words.of("figure.no"));
            case CHOICE ->
                measure.options().stream().map(option -> option.name().in(words.lang()));
            case COUNT, AMOUNT -> Stream.of();
        };
        List<String> all = names.toList();
        return all.isEmpty()
                ? all
                : Stream.concat(all.stream(), Stream.of(words.of("form.not-applicable")))
                        .toList();
    }
}
