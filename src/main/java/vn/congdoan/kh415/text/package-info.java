/**
 * Wording in both languages, and how words of users are compared. What enters: codes, numbers, names as typed; what leaves:
 * texts to show, and normalised keys to compare by. The texts stand in the properties files of this package: {@code findings}
 * (what was found and what to do), {@code report} (workbook) and {@code cli} (terminal), each in Vietnamese and English.
 *
 * <p>Start with {@link vn.congdoan.kh415.text.Words} and {@link vn.congdoan.kh415.text.Normal}.
 */
@NullMarked
package vn.congdoan.kh415.text;

import org.jspecify.annotations.NullMarked;
