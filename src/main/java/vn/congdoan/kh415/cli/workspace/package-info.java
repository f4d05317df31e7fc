/**
 * The folder that a command works on: what lies in it → an assessment, and what is kept in it or written beside it. Start with
 * {@link Loading}.
 */
@NullMarked
package vn.congdoan.kh415.cli.workspace;

import org.jspecify.annotations.NullMarked;
