package vn.congdoan.kh415.write.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.congdoan.kh415.report.book.Content;

/** The links of one sheet: into the workbook by a place, to files by the sheet's list of what it refers to. */
final class SheetLinks {
    /** Excel repairs a sheet with more than 65.530 links; what is beyond stays text. */
    private static final int MOST = 65_000;

    private final List<Link> links = new ArrayList<>();

    private record Link(String cell, Content.Link to) {}

    boolean isFull() {
        return links.size() == MOST;
    }

    void add(String cell, Content.Link to) {
        links.add(new Link(cell, to));
    }

    void writeTo(Xml xml) throws IOException {
        if (links.isEmpty()) {
            return;
        }
        xml.raw("<hyperlinks>");
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            xml.raw("<hyperlink ref=\"" + link.cell() + "\" ");
            if (link.to().isInside()) {
                xml.raw("location=\"").text(link.to().address().substring(1));
            } else {
                xml.raw("r:id=\"" + id(i));
            }
            xml.raw("\"/>");
        }
        xml.raw("</hyperlinks>");
    }

    private static String id(int number) {
        return "rId" + (number + 2);
    }

    /** What the sheet refers to, its drawing being the first. */
    void relateTo(Relations relations) {
        for (int i = 0; i < links.size(); i++) {
            Content.Link to = links.get(i).to();
            if (!to.isInside()) {
                relations.addOutside(id(i), "hyperlink", to.address());
            }
        }
    }
}
