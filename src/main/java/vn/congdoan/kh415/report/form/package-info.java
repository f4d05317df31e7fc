/**
 * What units are sent to be filled in: from what is known before a month's returns come to sheets with open cells, and what may be wrong
 * with an entry as formulas beside it. Start with {@code Forms}.
 */
@NullMarked
package vn.congdoan.kh415.report.form;

import org.jspecify.annotations.NullMarked;
