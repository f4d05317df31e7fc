/**
 * The command line. What enters: arguments, the environment, two writers; what leaves: an exit code and what is printed. A
 * file a command: it turns options into values, calls the pipeline, and maps what came of it to an
 * {@link vn.congdoan.kh415.cli.run.ExitCode}.
 *
 * <p>Start with {@link vn.congdoan.kh415.cli.CommandLineRun}.
 */
@NullMarked
package vn.congdoan.kh415.cli;

import org.jspecify.annotations.NullMarked;
