package vn.congdoan.kh415.cli;

import java.io.PrintWriter;
import vn.congdoan.kh415.text.Words;

/** Where a command speaks: results to one writer, everything else to the other, in one language. */
record Terminal(PrintWriter out, PrintWriter err, Words words) {
    void result(String text) {
        out.println(text);
    }

    void remark(String text) {
        err.println(text);
    }
}
