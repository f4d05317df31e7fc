/**
 * Spreadsheets and text files of every format, read into one kind of table. What enters: paths; what leaves: {@link
 * vn.congdoan.kh415.model.table.Table tables} with their format forgotten, each with what was found on the way. Nothing in a file is
 * executed, fetched or trusted: what breaks a reader becomes a finding, and {@code Limits} says how much of a file is taken in.
 *
 * <p>Start with {@link vn.congdoan.kh415.read.table.ReturnFiles} (a folder of returns) and {@link
 * vn.congdoan.kh415.read.table.TableFile} (one file, routed by its content by {@code Format}). To add a format: a signature in {@code
 * Format}, a reader that fills a {@code TableBuilder}, and fixtures whose twins in other formats must be equal.
 */
@NullMarked
package vn.congdoan.kh415.read.table;

import org.jspecify.annotations.NullMarked;
