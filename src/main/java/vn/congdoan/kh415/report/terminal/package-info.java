/**
 * What is printed: findings, an explanation, the plan. Start with {@code FindingsText}.
 */
@NullMarked
package vn.congdoan.kh415.report.terminal;

import org.jspecify.annotations.NullMarked;
