/**
 * What one call of the tool has around it: streams, environment, words, exit codes, wrong usage. Start with {@code Session}.
 */
@NullMarked
package vn.congdoan.kh415.cli.run;

import org.jspecify.annotations.NullMarked;
