/** Makes the catalogue page of findings: runs a faulty file for each code and shows what is said of it. */
package vn.congdoan.kh415.catalogue;
