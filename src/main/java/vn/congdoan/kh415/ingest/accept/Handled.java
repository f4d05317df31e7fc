package vn.congdoan.kh415.ingest.accept;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Receipt;

/**
 * What acceptance did with what one sheet says of one unit and period.
 *
 * @param received the day it came in, null if unknown
 * @param status received, superseded, excluded for errors, empty or not expected; the finer ones follow once all is checked
 */
public record Handled(
        String file,
        UnitCode unit,
        YearMonth period,
        @Nullable LocalDate received,
        Receipt.Status status) {}
