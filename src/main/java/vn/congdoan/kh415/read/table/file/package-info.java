/**
 * The bytes of one file before its format is known: read and hashed once, told apart by their first ones, with the limits of
 * what is made of them and the one place where a failing parser is caught. Start with {@code FileContent}.
 */
@NullMarked
package vn.congdoan.kh415.read.table.file;

import org.jspecify.annotations.NullMarked;
