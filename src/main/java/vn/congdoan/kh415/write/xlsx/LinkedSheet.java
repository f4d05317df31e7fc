package vn.congdoan.kh415.write.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A sheet that notes its links as text. POI keeps a whole document for each link, which takes two kilobytes, and a workbook may hold
 * two hundred thousand.
 */
final class LinkedSheet extends XSSFSheet {
    /** For workbooks with such sheets. */
    static final XSSFFactory FACTORY = new XSSFFactory() {
        @Override
        public POIXMLDocumentPart newDocumentPart(POIXMLRelation descriptor) {
            return descriptor == XSSFRelation.WORKSHEET ? new LinkedSheet() : super.newDocumentPart(descriptor);
        }
    };

    /** What follows links in a sheet; every sheet has it, as its margins are set. */
    private static final String NEXT = "<printOptions";

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final StringBuilder links = new StringBuilder();

    /**
     * Links a cell to a file.
     *
     * @param cell as in A1
     * @param address a relative reference in the form of a URI
     */
    void link(String cell, String address) {
        String target = getPackagePart()
                .addExternalRelationship(address, XSSFRelation.SHEET_HYPERLINKS.getRelation())
                .getId();
        links.append("<hyperlink ref=\"")
                .append(cell)
                .append("\" r:id=\"")
                .append(target)
                .append("\"/>");
    }

    /**
     * Links a cell to another of the workbook; this works also when the workbook was moved or mailed.
     *
     * @param cell as in A1
     * @param place with its sheet
     */
    void goTo(String cell, String place) {
        links.append("<hyperlink ref=\"")
                .append(cell)
                .append("\" location=\"")
                .append(place.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"))
                .append("\"/>");
    }

    @Override
    protected void write(OutputStream out) throws IOException {
        if (links.isEmpty()) {
            super.write(out);
            return;
        }
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        super.write(buffer);
        String sheet = buffer.toString(StandardCharsets.UTF_8);
        int next = sheet.indexOf(NEXT);
        if (next < 0) {
            throw new IllegalStateException("no " + NEXT);
        }
        String all = "<hyperlinks xmlns:r=\"" + RELATIONSHIPS + "\">" + links;
        out.write((sheet.substring(0, next) + all + "</hyperlinks>" + sheet.substring(next))
                .getBytes(StandardCharsets.UTF_8));
    }
}
