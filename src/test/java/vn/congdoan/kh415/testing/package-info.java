/** Trees, figures and plans drawn in text blocks, for tests of any package. Start with {@link vn.congdoan.kh415.testing.World}. */
package vn.congdoan.kh415.testing;
