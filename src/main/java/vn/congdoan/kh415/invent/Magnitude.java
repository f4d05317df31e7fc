package vn.congdoan.kh415.invent;

import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.text.Headings;

/** Of what order figures are that the plan says nothing of. */
final class Magnitude {
    private static final long THOUSAND = 1_000;

    private final Union union;
    private final Lot lot;
    private final int sectors;
    private final Headings headings;

    Magnitude(Plan plan, Union union, Lot lot) {
        this.union = union;
        this.lot = lot;
        this.sectors = Math.max(1, plan.sectors().size());
        this.headings = Headings.with(plan.headings());
    }

    /** What chance decides for all bodies alike. */
    Lot lot() {
        return lot;
    }

    /** How many bodies share what an indicator's target asks of all of them. */
    long sharers(Indicator indicator) {
        long bodies = indicator.kinds().stream().mapToLong(union::count).sum();
        boolean some = !indicator.sectors().isEmpty() && indicator.sectors().size() < sectors;
        return Math.max(1, some ? bodies * indicator.sectors().size() / sectors : bodies);
    }

    /** For how much one stands in a figure of that measure: for more where it is money, and most where that is đồng. */
    long each(Measure measure) {
        if (measure.type() != MeasureType.AMOUNT) {
            return 1;
        }
        return headings.is("in.money", measure.unit()) ? THOUSAND * THOUSAND : THOUSAND;
    }
}
