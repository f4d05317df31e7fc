/**
 * Packages of parts that are changed and written again: the zip file, and XML held as a tree. What enters: the bytes of a package that
 * somebody else made; what leaves: its parts, and bytes again. Start with {@code PartFolder} and {@code XmlTree}.
 */
@NullMarked
package vn.congdoan.kh415.write.part;

import org.jspecify.annotations.NullMarked;
