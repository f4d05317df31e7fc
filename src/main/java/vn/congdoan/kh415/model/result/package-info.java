/**
 * Totals, verdicts and all that stands beside them; what a run comes to, and what is kept of it. Start with {@code
 * Assessment}.
 */
@NullMarked
package vn.congdoan.kh415.model.result;

import org.jspecify.annotations.NullMarked;
