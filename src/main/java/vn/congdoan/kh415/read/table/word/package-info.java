/**
 * Documents of Word (.docx, .docm, .dotx), transitional or strict. What enters: the parts of a package; what leaves: one table, in which
 * the document's tables and the paragraphs around them stand one below the other, as they do on paper: what names the unit and the
 * period stands above the figures, often in a table of its own. Start with {@code WordReader}.
 *
 * <p>The document is read step by step and not through POI's XWPF, which holds it whole, at many times its length, knows no limits
 * while it does, and leaves out cells in content controls, text boxes and what was inserted while changes were tracked.
 *
 * <p>What is read is what a reader of the document sees: nothing deleted, no instruction of a field, no hint in an empty control, one of
 * several renderings of a shape. Headers, footers, footnotes and comments are no part of it, as in workbooks.
 *
 * <p>Documents of Word 97 (.doc) are refused by name, with the advice to save them as .docx, which every program that opens them can; POI's
 * HWPF would hold them whole and without limits, too.
 */
@NullMarked
package vn.congdoan.kh415.read.table.word;

import org.jspecify.annotations.NullMarked;
