package vn.congdoan.kh415.invent;

import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Table;

/**
 * A file that arrives.
 *
 * @param path below the folder of returns, with forward slashes
 * @param table what stands in it
 * @param decomposed whether its letters are apart from their marks, as some programs write them
 * @param fault what is wrong with it; null if nothing is
 */
public record Sent(
        String path,
        Medium medium,
        Table table,
        boolean decomposed,
        @Nullable Fault fault) {}
