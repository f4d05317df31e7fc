package vn.congdoan.kh415.invent;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.OverTime;

/** One body in one month, answering one question after another. Shares are in thousandths or millionths. */
final class BodyMonth {
    private static final int MONTHS = 12;

    /** Of a thousand bodies, how many keep to what is exactly right; of the others some have too little and some too much. */
    private static final int KEEPING = 880;

    private static final int KEEPING_OR_SHORT = 940;

    /** Of a thousand bodies, how many are not rated. */
    private static final int UNRATED = 30;

    private final Magnitude magnitude;
    private final Function<Indicator, Level> levels;
    private final Lot own;
    private final Lot year;
    private final int elapsed;
    private final long size;
    private final long grown;
    private final Map<MeasureId, Long> known = new HashMap<>();

    /**
     * A body of which nothing is known yet.
     *
     * @param own its lot, whatever the month
     * @param year the same for the reporting year
     * @param elapsed months of the reporting year, this one included
     * @param size how many members it had at the beginning
     * @param grown how many it has now
     */
    BodyMonth(
            Magnitude magnitude,
            Function<Indicator, Level> levels,
            Lot own,
            Lot year,
            int elapsed,
            long size,
            long grown) {
        this.magnitude = magnitude;
        this.levels = levels;
        this.own = own;
        this.year = year;
        this.elapsed = elapsed;
        this.size = size;
        this.grown = grown;
    }

    /** What has been answered so far. */
    Map<MeasureId, Long> known() {
        return known;
    }

    /** Leaves blank what does not come out, as where a rule would have it negative. */
    void answer(Questionnaire.Question question) {
        long figure = figure(question.measure(), question.recipe());
        if (figure >= 0) {
            known.put(question.measure().id(), figure);
        }
    }

    private long figure(Measure measure, Recipe recipe) {
        if (recipe instanceof Recipe.Size state) {
            return magnitude.each(measure) * (grown * drawn(measure).within(state.least(), state.most()) / Level.ALL);
        }
        if (recipe instanceof Recipe.Portion portion) {
            return sum(List.of(portion.whole())) * drawn(measure).within(500, 900) / Level.ALL / portion.parts();
        }
        if (recipe instanceof Recipe.Balance balance) {
            BigDecimal sum = balance.side().sum(id -> known.get(id) == null ? null : BigDecimal.valueOf(known.get(id)));
            return sum == null ? -1 : sum.longValue();
        }
        if (recipe instanceof Recipe.Reached reached) {
            return reached(measure, reached);
        }
        if (recipe instanceof Recipe.Spread spread) {
            return spread(measure, spread);
        }
        if (recipe instanceof Recipe.Done done) {
            return done(measure, done.indicator());
        }
        if (recipe instanceof Recipe.Rated rated) {
            return rated(rated);
        }
        return recipe instanceof Recipe.Few ? few(measure) : event(measure);
    }

    /** What is drawn anew each year, but for what stands from one year to the next. */
    private Lot drawn(Measure measure) {
        return (measure.time() == OverTime.STOCK ? own : year).of(measure.id().text());
    }

    private long sum(List<MeasureId> measures) {
        return measures.stream().mapToLong(id -> known.getOrDefault(id, 0L)).sum();
    }

    private long few(Measure measure) {
        long root = BigInteger.valueOf(size).sqrt().longValue();
        int part = magnitude.lot().of(measure.id().text()).within(2, 9);
        return magnitude.each(measure) * (3 + root * part / 8);
    }

    /** Between one and a half and six of a hundred members in a year; of money one to two for each. */
    private long event(Measure measure) {
        int part = measure.type() == MeasureType.AMOUNT
                ? drawn(measure).within(1_100, 2_200)
                : drawn(measure).within(15, 60);
        return overTime(measure, magnitude.each(measure) * part * 1_000, size);
    }

    /** What comes of so many millionths a year for each of so many: so far, or in this month. */
    private long overTime(Measure measure, long millionths, long of) {
        return switch (measure.time()) {
            case FLOW -> {
                Lot draw = drawn(measure);
                long whole = (millionths * of + draw.rate()) / Level.WHOLE;
                long now = ofMonth(whole, elapsed, draw);
                yield elapsed == 2 ? Math.min(now, Math.max(0, ofMonth(whole, 1, draw) - 1)) : now;
            }
            case YTD -> (millionths * of * elapsed / MONTHS + drawn(measure).rate()) / Level.WHOLE;
            case STOCK, ONCE -> millionths * of / Level.WHOLE;
        };
    }

    /**
     * More or less a twelfth of a year's whole. The first month has one more and the second fewer, because figures that rise by chance
     * alone, month after month, would be taken for running totals.
     */
    private static long ofMonth(long whole, int month, Lot draw) {
        if (whole == 0) {
            return 0;
        }
        Lot own = draw.of(month);
        long usual = (whole - 1) * Level.WHOLE / MONTHS;
        return (month == 1 ? 1 : 0)
                + (usual / Level.ALL * own.of("part").below(2 * Level.ALL) + own.rate()) / Level.WHOLE;
    }

    private long reached(Measure measure, Recipe.Reached reached) {
        Level level = levels.apply(reached.indicator());
        Lot draw = drawn(measure);
        long share = level.exact() ? exact(level, draw) : aimed(level, reached.indicator(), draw);
        long pace = pace(level, reached.indicator())
                * (level.reached() == Level.ALL ? Level.ALL : draw.of("pace").within(900, 1_100));
        return sum(reached.whole())
                * share
                / Level.WHOLE
                * Math.min(Level.ALL, pace / Level.ALL)
                / Level.ALL
                / reached.parts();
    }

    /** How much of what the year is to bring has been done by now: for most indicators more than the plan asks for, for some less. */
    private long pace(Level level, Indicator indicator) {
        int lead = magnitude.lot().of("lead").of(indicator.id().text()).within(930, 1_330);
        return level.reached() == Level.ALL
                ? Level.ALL
                : Math.min(Level.ALL, (long) level.reached() * lead / Level.ALL);
    }

    /** What is to be kept exactly is by most. */
    private static long exact(Level level, Lot draw) {
        int way = draw.of("way").below(Level.ALL);
        int off = draw.of("off").below(Level.ALL);
        if (way < KEEPING) {
            return level.wanted() + level.tolerance() * (off - Level.ALL / 2) * 8 / 5 / Level.ALL;
        }
        long away = level.tolerance() + 10_000 + off * 100L;
        boolean canExceed = level.wanted() + away <= Level.WHOLE;
        return level.wanted() + (way < KEEPING_OR_SHORT || !canExceed ? -Math.min(away, level.wanted()) : away);
    }

    /** What is to be reached is by more bodies or fewer, as chance has it for each indicator. */
    private long aimed(Level level, Indicator indicator, Lot draw) {
        int tilt = tilt(indicator, 930, 1_150);
        return Math.min(
                Level.WHOLE,
                level.wanted() * tilt / Level.ALL * draw.of("share").within(820, 1_180) / Level.ALL);
    }

    private int tilt(Indicator indicator, int least, int most) {
        return magnitude.lot().of(indicator.id().text()).within(least, most);
    }

    private long spread(Measure measure, Recipe.Spread spread) {
        Indicator indicator = spread.indicator();
        long sharers = indicator.countsBodies() ? 1 : magnitude.sharers(indicator);
        long each =
                levels.apply(indicator).wanted() * tilt(indicator, 900, 1_100) / Level.ALL / sharers / spread.parts();
        return overTime(measure, each * drawn(measure).of("share").within(400, 1_600) / Level.ALL, 1);
    }

    /** A body that does something does it in its own month of the year, and what goes with it not much later. */
    private long done(Measure measure, Indicator indicator) {
        Level level = levels.apply(indicator);
        long most = level.wanted() >= Level.WHOLE
                ? level.wanted() * tilt(indicator, 970, 1_000) / Level.ALL
                : Math.min(Level.WHOLE, level.wanted() * tilt(indicator, 930, 1_050) / Level.ALL);
        long turn = (long) year.of(indicator.id().text()).rate()
                + year.of(measure.id().text()).below(20_000);
        return turn < most * pace(level, indicator) / Level.ALL ? 1 : 0;
    }

    private long rated(Recipe.Rated rated) {
        Level level = levels.apply(rated.indicator());
        Lot draw = year.of(rated.indicator().id().text());
        boolean isGood = draw.of("good").rate() < level.wanted() * tilt(rated.indicator(), 960, 1_080) / Level.ALL;
        List<Integer> options = !rated.none().isEmpty() && draw.of("rated").isAmong(UNRATED)
                ? rated.none()
                : isGood || rated.other().isEmpty() ? rated.good() : rated.other();
        return options.isEmpty() ? -1 : draw.of("option").among(options);
    }
}
