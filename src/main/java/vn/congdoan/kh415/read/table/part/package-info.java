/**
 * What packages of parts share: the zip file within its limits, XML and binary records step by step, relationships. Start
 * with {@code Parts}.
 */
@NullMarked
package vn.congdoan.kh415.read.table.part;

import org.jspecify.annotations.NullMarked;
