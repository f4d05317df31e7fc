/**
 * Spreadsheets with their format forgotten, and places in them. Start with {@code Table}.
 */
@NullMarked
package vn.congdoan.kh415.model.table;

import org.jspecify.annotations.NullMarked;
