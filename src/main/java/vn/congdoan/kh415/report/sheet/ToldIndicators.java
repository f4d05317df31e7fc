package vn.congdoan.kh415.report.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import vn.congdoan.kh415.model.result.Earlier;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Operator;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.live.LiveText;
import vn.congdoan.kh415.report.live.Spoken;
import vn.congdoan.kh415.report.words.OperandText;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.Words;

/**
 * Some of the indicators, told in one sentence. A column of its own tells in each row what the rows down to it have to tell; so a
 * correction that brings one in or out is followed, and no formula names all rows.
 */
final class ToldIndicators {
    /** More that are behind or flipped are told by their ids: the names stand below, and from what they flipped on the sheet of changes. */
    private static final int MOST_IN_FULL = 6;

    private final Frame frame;
    private final Words words;
    private final Kind kind;
    private final boolean inFull;

    /** Which are told. */
    enum Kind {
        MISSED("missed"),
        OVER("over"),
        BEHIND("behind"),
        FLIPPED("flipped");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    /**
     * Where things stand on the first page.
     *
     * @param first the row of the first indicator
     * @param own the column of what is told
     */
    record Places(int first, int own, int mark, int markBefore, int shortfall, int verdict) {}

    ToldIndicators(Frame frame, Kind kind) {
        this.frame = frame;
        this.words = frame.words();
        this.kind = kind;
        this.inFull = kind == Kind.MISSED
                || frame.assessment().indicators().stream()
                                .filter(this::isListed)
                                .count()
                        <= MOST_IN_FULL;
    }

    /** What stands above its column. */
    String heading() {
        return frame.say("summary.listed." + kind.key);
    }

    /** Whether there can be any in this plan and period. */
    boolean isPossible() {
        return frame.assessment().indicators().stream().anyMatch(of -> switch (kind) {
            case MISSED -> true;
            case OVER -> of.target() != null && of.target().isExact();
            case BEHIND -> of.indicator().pace() != null;
            case FLIPPED -> !Wording.mark(of.previous(), words).isEmpty();
        });
    }

    /** "Chưa đạt: …", or that there is none. */
    LiveText sentence(LiveText text, Places at) {
        List<IndicatorResult> indicators = frame.assessment().indicators();
        CellRef list = CellRef.of(at.first() + indicators.size() - 1, at.own());
        String all = items(indicators);
        String[] around = around("summary.told." + kind.key);
        String none = frame.say("summary.told-none." + kind.key);
        Expr told = Expr.of(around[0]).then(list).then(Expr.of(around[1]));
        return text.say(
                Formulas.either(list.equalTo(Expr.of("")), Expr.of(none), told),
                all.isEmpty() ? none : around[0] + all + around[1]);
    }

    /** What the rows down to that of the indicator tell. */
    SheetCell cell(IndicatorResult of, int row, Places at) {
        List<IndicatorResult> down = frame.assessment().indicators().subList(0, row - at.first() + 1);
        Expr above = CellRef.of(row - 1, at.own());
        Expr applies = applies(of, row, at);
        Expr item = expression(of, row, at);
        Expr formula = row == at.first()
                ? Formulas.either(applies, item, Expr.of(""))
                : Formulas.either(
                        applies,
                        above.then(Formulas.either(above.equalTo(Expr.of("")), Expr.of(""), Expr.of("; ")))
                                .then(item),
                        above);
        return new SheetCell(new Content.Formula(formula, new Content.Text(items(down))), new Style(Role.AUXILIARY));
    }

    private String items(List<IndicatorResult> of) {
        return of.stream().map(this::item).filter(item -> !item.isEmpty()).collect(Collectors.joining("; "));
    }

    /** A text before and after its only gap. */
    private String[] around(String key) {
        return frame.say(key, "\u0000").split("\u0000", -1);
    }

    private Expr applies(IndicatorResult of, int row, Places at) {
        Expr sign = CellRef.of(row, at.mark());
        return switch (kind) {
            case MISSED -> sign.equalTo(Expr.of(words.of("mark.not-met")));
            case OVER -> sign.equalTo(Expr.of(words.of("mark.over")));
            case BEHIND -> sign.equalTo(Expr.of(words.of("mark.behind")));
            case FLIPPED ->
                Wording.mark(of.previous(), words).isEmpty()
                        ? Expr.of(0).equalTo(Expr.of(1))
                        : sign.compared(Operator.UNEQUAL, CellRef.of(row, at.markBefore()));
        };
    }

    private boolean isListed(IndicatorResult of) {
        String sign = Wording.mark(of.whole().judgement(), of.whole().hasValue(), words);
        return switch (kind) {
            case MISSED -> sign.equals(words.of("mark.not-met"));
            case OVER -> sign.equals(words.of("mark.over"));
            case BEHIND -> sign.equals(words.of("mark.behind"));
            case FLIPPED -> Wording.flips(of, of.previous(), words);
        };
    }

    /** What is told of one; empty where there is nothing to tell. */
    private String item(IndicatorResult of) {
        if (!isListed(of)) {
            return "";
        }
        String name = named(of);
        BigDecimal lacking = of.whole().judgement().shortfall();
        return switch (kind) {
            case MISSED, BEHIND ->
                lacking == null
                        ? name
                        : name
                                + lacks()
                                + words.numbers().exact(lacking)
                                + spaced(OperandText.unit(
                                        of.indicator().numerator(),
                                        frame.assessment().plan(),
                                        words));
            case OVER -> name;
            case FLIPPED ->
                flipped(of) + Wording.verdict(of.whole().judgement(), of.whole().hasValue(), words);
        };
    }

    private Expr expression(IndicatorResult of, int row, Places at) {
        Expr name = Expr.of(named(of));
        return switch (kind) {
            case MISSED, BEHIND -> lacking(of, row, at);
            case OVER -> name;
            case FLIPPED -> Expr.of(flipped(of)).then(CellRef.of(row, at.verdict()));
        };
    }

    /** Its name, and what it lacks where that is known. */
    private Expr lacking(IndicatorResult of, int row, Places at) {
        CellRef number = CellRef.of(row, at.shortfall());
        return Formulas.either(
                SheetFunction.ISNUMBER.of(number),
                Expr.of(named(of) + lacks())
                        .then(new Spoken(words).whole(number))
                        .then(Expr.of(spaced(OperandText.unit(
                                of.indicator().numerator(), frame.assessment().plan(), words)))),
                Expr.of(named(of)));
    }

    private String named(IndicatorResult of) {
        String id = of.indicator().id().text();
        return inFull ? frame.say("summary.named", Wording.brief(of.indicator(), words), id) : id;
    }

    private String lacks() {
        return around("summary.lacks")[0];
    }

    private static String spaced(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }

    /** Its name and ": từ chưa đạt thành ", of what was before; of many, "HN01 thành ". */
    private String flipped(IndicatorResult of) {
        if (!inFull) {
            return frame.say("summary.turned", named(of));
        }
        Earlier then = of.previous();
        return then == null || then.verdict() == null
                ? named(of)
                : named(of) + frame.say("summary.flipped", Wording.verdict(then.judgement(), then.hasValue(), words));
    }
}
