/**
 * What goes back to a sender: slips with results and faults, corrections in marked copies. Start with {@code Slips}.
 */
@NullMarked
package vn.congdoan.kh415.report.letter;

import org.jspecify.annotations.NullMarked;
