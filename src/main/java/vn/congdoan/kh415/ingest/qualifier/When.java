package vn.congdoan.kh415.ingest.qualifier;

import java.time.YearMonth;
import vn.congdoan.kh415.model.plan.ReportingYear;

/** A time that a heading names, often only beside the month of the return: "tháng trước", "quý II", "lũy kế từ đầu năm". */
@FunctionalInterface
interface When {
    /** The months meant where the return speaks of that month. */
    Span at(YearMonth month, ReportingYear year);
}
