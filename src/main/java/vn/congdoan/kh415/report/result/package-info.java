/**
 * The lines that results stand on: bodies and their numerators and denominators, who is missing, accepted figures, and the
 * cells that show a result. Start with {@code Workings}.
 */
@NullMarked
package vn.congdoan.kh415.report.result;

import org.jspecify.annotations.NullMarked;
