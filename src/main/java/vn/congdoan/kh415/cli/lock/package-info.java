/**
 * One run at a time in a workspace, whatever became of the run before. Start with {@code WorkspaceLock}.
 */
@NullMarked
package vn.congdoan.kh415.cli.lock;

import org.jspecify.annotations.NullMarked;
