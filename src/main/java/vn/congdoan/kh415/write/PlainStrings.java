package vn.congdoan.kh415.write;

import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/**
 * A table of shared strings that knows a plain string by its text. POI's own writes each string out as XML to find it again, which
 * takes a quarter of the time of a large workbook.
 */
final class PlainStrings extends SharedStringsTable {
    /** For workbooks that share their strings so. */
    static final XSSFFactory FACTORY = new XSSFFactory() {
        @Override
        public POIXMLDocumentPart newDocumentPart(POIXMLRelation descriptor) {
            return descriptor == XSSFRelation.SHARED_STRINGS ? new PlainStrings() : super.newDocumentPart(descriptor);
        }
    };

    /** The key of a string. No XML begins with a blank. */
    @Override
    protected String xmlText(CTRst string) {
        return string.sizeOfRArray() == 0 ? " " + string.getT() : super.xmlText(string);
    }
}
