package vn.congdoan.kh415.write.xlsx;

import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;

/** The parts of a font in the order that the format asks for. POI keeps them in the order in which they were set, the name first. */
public final class FontOrder {
    private FontOrder() {}

    /** Once all is set; a font of the 1997 format has no order. */
    public static void set(Font font) {
        if (font instanceof XSSFFont modern) {
            CTFont is = modern.getCTFont();
            CTFont ordered = CTFont.Factory.newInstance();
            ordered.setBArray(is.getBArray());
            ordered.setIArray(is.getIArray());
            ordered.setUArray(is.getUArray());
            ordered.setSzArray(is.getSzArray());
            ordered.setColorArray(is.getColorArray());
            ordered.setNameArray(is.getNameArray());
            ordered.setFamilyArray(is.getFamilyArray());
            is.set(ordered);
        }
    }
}
