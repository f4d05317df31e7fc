package vn.congdoan.kh415.ingest.heading;

import java.util.List;
import java.util.Map;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.table.Place;

/**
 * A layout and what was found wrong with its headings.
 *
 * @param besides columns of figures that are understood and are no measure's, by what they say
 */
public record Heading(Layout layout, List<Finding> findings, Map<String, Place> besides) {}
