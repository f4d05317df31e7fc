/**
 * What was found, how grave it is, and what became of each return. Start with {@code Finding}.
 */
@NullMarked
package vn.congdoan.kh415.model.finding;

import org.jspecify.annotations.NullMarked;
