/**
 * The text of a file that a clerk edits, as a tree of which each word knows its line and column. What enters: a file; what leaves: a {@link
 * vn.congdoan.kh415.read.plan.yaml.YamlNode}, and what breaks the syntax. Start with {@code PlanText} and {@code YamlTree}.
 */
@NullMarked
package vn.congdoan.kh415.read.plan.yaml;

import org.jspecify.annotations.NullMarked;
