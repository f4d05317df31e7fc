/**
 * The plan: indicators, measures, targets, kinds of bodies, sectors. Start with {@code Plan}.
 */
@NullMarked
package vn.congdoan.kh415.model.plan;

import org.jspecify.annotations.NullMarked;
