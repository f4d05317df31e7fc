package vn.congdoan.kh415.write.demo;

import java.io.IOException;

/** A sheet in one of the formats in which returns arrive. */
interface SheetFile {
    /** All bytes of the file; the same for the same sheet. */
    byte[] bytes() throws IOException;
}
