/**
 * Figures as they were given and accepted, each with its source, and the exact ratios made of them. Start with {@code
 * Entry}.
 */
@NullMarked
package vn.congdoan.kh415.model.figure;

import org.jspecify.annotations.NullMarked;
