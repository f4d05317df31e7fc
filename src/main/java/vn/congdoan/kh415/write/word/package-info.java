/**
 * Letters as Word documents: a template that a clerk made, or the built-in one, with its fields filled in. What enters: the bytes of
 * a .docx and the values of the fields; what leaves: its mistakes, or the bytes of a letter. Start with {@code LetterTemplate}.
 */
@NullMarked
package vn.congdoan.kh415.write.word;

import org.jspecify.annotations.NullMarked;
