@NullMarked
package vn.congdoan.kh415;

import org.jspecify.annotations.NullMarked;
