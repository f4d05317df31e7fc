/**
 * Sentences about results, in both languages, for sheets and terminal alike. Start with {@code SummaryText}.
 */
@NullMarked
package vn.congdoan.kh415.report.words;

import org.jspecify.annotations.NullMarked;
