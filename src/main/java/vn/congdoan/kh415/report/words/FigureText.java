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
            return measure.options()
                    .get(figure.value().intValueExact() - 1)
                    .name()
                    .in(words.lang());
        }
        return measure.isYesNo()
                ? words.of(figure.value().signum() > 0 ? "figure.yes" : "figure.no")
                : words.numbers().exact(figure.value());
    }

    /** Whether it is the place of an option, which nobody adds. */
    public static boolean isOption(Measure measure) {
        return measure.type() == MeasureType.CHOICE;
    }
}
