/**
 * What one call of the tool has around it: streams, screen, environment, words, progress, exit codes, wrong usage, other programs. Start with {@code Session}.
 */
@NullMarked
package vn.congdoan.kh415.cli.run;

import org.jspecify.annotations.NullMarked;
