/**
 * Plausibility of what was accepted. What enters: the ledger, the plan and the registry; what leaves: findings that tell someone to
 * look. One class a check; {@link vn.congdoan.kh415.check.Checks} lists them in reading order.
 * {@link vn.congdoan.kh415.check.Waivers} takes the secretariat's word against them. Pure; no check changes a figure,
 * and only what breaks a rule that the plan calls an error is left out, by {@link vn.congdoan.kh415.check.BrokenRules}.
 */
@NullMarked
package vn.congdoan.kh415.check;

import org.jspecify.annotations.NullMarked;
