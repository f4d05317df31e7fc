package vn.congdoan.kh415.report.words;

import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.result.Contribution.Figure;
import vn.congdoan.kh415.text.Words;

/** A figure of a body's own as people read it: a number, yes or no, or the option of a choice. */
public final class FigureText {
    private FigureText() {}

    public static String of(Figure figure, Measure measure, Words words) {
        if (isOption(measure)) {
            return option(measure, figure.value().intValueExact(), words);
        }
        return measure.isYesNo()
                ? words.of(figure.value().signum() > 0 ? "figure.yes" : "figure.no")
                : words.numbers().exact(figure.value());
    }

    /** The name of the option at that place, from 1. */
    public static String option(Measure measure, int place, Words words) {
        return measure.options().get(place - 1).name().in(words.lang());
    }

    /** Whether it is the place of an option, which nobody adds. */
    public static boolean isOption(Measure measure) {
        return measure.type() == MeasureType.CHOICE;
    }
}
