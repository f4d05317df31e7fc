/**
 * The plan and the waivers, read from YAML that a clerk edits. What enters: a file; what leaves: a {@link
 * vn.congdoan.kh415.model.plan.Plan} or waivers, and every mistake at once with line, column and the nearest valid word.
 *
 * <p>Start with {@link vn.congdoan.kh415.read.plan.PlanReader}. {@code yaml} keeps where each word stands, {@code PlanSection} takes
 * words out of it, the drafts make nouns of them, and {@code PlanKeys} is the one list of keys; {@code rule} asks
 * whether rules between measures make sense.
 */
@NullMarked
package vn.congdoan.kh415.read.plan;

import org.jspecify.annotations.NullMarked;
