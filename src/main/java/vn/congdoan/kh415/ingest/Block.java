package vn.congdoan.kh415.ingest;

import java.util.List;
import vn.congdoan.kh415.model.Row;

/** One table of a sheet: a heading, what stands above it, and the rows below it down to the next. */
record Block(Layout layout, Preamble preamble, List<Row> rows) {
    Block {
        rows = List.copyOf(rows);
    }
}
