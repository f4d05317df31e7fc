/**
 * Whether the rules of a plan make sense: what enters are rules and who reports which measure, what leaves are the rules that speak to
 * nobody, that nothing can keep or break, and those that no figures can keep together. Start with {@code RuleSense}.
 */
@NullMarked
package vn.congdoan.kh415.read.plan.rule;

import org.jspecify.annotations.NullMarked;
