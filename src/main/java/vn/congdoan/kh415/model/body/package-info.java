/**
 * The bodies of the union, their tree at a date, and what was assigned to them. Start with {@code Registry}.
 */
@NullMarked
package vn.congdoan.kh415.model.body;

import org.jspecify.annotations.NullMarked;
