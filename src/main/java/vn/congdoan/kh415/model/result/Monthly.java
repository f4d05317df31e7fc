package vn.congdoan.kh415.model.result;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;

/**
 * The whole of one indicator in one month, on the tree of that month; as it was closed, if it was.
 *
 * @param ratio null if nobody reported
 * @param verdict null where nothing was judged
 */
public record Monthly(
        YearMonth month, @Nullable Ratio ratio, @Nullable Verdict verdict, Coverage coverage) {}
