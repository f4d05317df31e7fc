package vn.congdoan.kh415.read.table.part;

import java.io.IOException;
import java.io.InputStream;

/**
 * A part as the directory of its package lists it.
 *
 * @param name as it is written there
 * @param crc the checksum of its bytes
 */
record Packed(String name, long crc, Opener opener) {
    /** Opens the inflated bytes of a part; refuses it where its directory and the place where it lies differ. */
    interface Opener {
        InputStream open() throws IOException;
    }

    boolean isFolder() {
        return name.endsWith("/");
    }
}
