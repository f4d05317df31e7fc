/**
 * The whole run in one readable place. What enters: a plan, a registry, tables, file by file, and a period; what leaves: an {@link
 * vn.congdoan.kh415.model.result.Assessment}. Pure: files were read before and are written after.
 *
 * <p>Start with {@link vn.congdoan.kh415.pipeline.Intake} and {@link vn.congdoan.kh415.pipeline.Pipeline}.
 */
@NullMarked
package vn.congdoan.kh415.pipeline;

import org.jspecify.annotations.NullMarked;
