/**
 * What goes back to a sender: slips with results and faults, corrections in marked copies, reminders of what is missing. Start
 * with {@code Slips} and {@code Reminders}.
 */
@NullMarked
package vn.congdoan.kh415.report.letter;

import org.jspecify.annotations.NullMarked;
