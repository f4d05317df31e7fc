package vn.congdoan.kh415.write.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.congdoan.kh415.report.book.Content;

/** The links of one sheet: into the workbook by a place, to files by the sheet's list of what it refers to. */
final class SheetLinks {
    /** Excel repairs a sheet with more than 65.530 links; what is beyond stays text. */
    private static final int MOST = 65_000;

    private final List<Link> links = new ArrayList<>();

    /** The names of the files that are led to, by their addresses. */
    private final Map<String, String> files = new LinkedHashMap<>();

    private record Link(String cell, Content.Link to) {}

    boolean isFull() {
        return links.size() == MOST;
    }

    void add(String cell, Content.Link to) {
        links.add(new Link(cell, to));
        if (!to.isInside()) {
            // The drawing is the first.
            files.computeIfAbsent(to.address(), address -> "rId" + (files.size() + 2));
        }
    }

    void writeTo(Xml xml) throws IOException {
        if (links.isEmpty()) {
            return;
        }
        xml.raw("<hyperlinks>");
        for (Link link : links) {
            xml.raw("<hyperlink ref=\"" + link.cell() + "\" ");
            if (link.to().isInside()) {
                xml.raw("location=\"").text(link.to().address().substring(1));
            } else {
                xml.raw("r:id=\"" + files.get(link.to().address()));
            }
            xml.raw("\"/>");
        }
        xml.raw("</hyperlinks>");
    }

    /** What the sheet refers to beside its drawing. */
    void relateTo(Relations relations) {
        files.forEach((address, id) -> relations.addOutside(id, "hyperlink", address));
    }
}
