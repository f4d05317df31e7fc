package vn.congdoan.kh415.read.list;

import java.util.List;
import vn.congdoan.kh415.model.finding.FindingCode;

/**
 * What a list looks like.
 *
 * @param columns in the order in which messages name them
 * @param missing what is found of a list that lacks needed columns: their names, the names of all, headings that nobody knows
 */
record ListShape(List<ListColumn<?>> columns, FindingCode missing) {
    ListShape {
        columns = List.copyOf(columns);
    }
}
