package vn.congdoan.kh415.write.odf;

import static vn.congdoan.kh415.write.odf.OdfName.FO;
import static vn.congdoan.kh415.write.odf.OdfName.OFFICE;
import static vn.congdoan.kh415.write.odf.OdfName.STYLE;

import org.w3c.dom.Element;

/** The page that the front table is printed on: A4 across, one page wide. */
final class OdfPage {
    private OdfPage() {}

    /** Adds it to the styles of a file, in place of an older one. */
    static void add(OdfXml styles) {
        Element automatic = styles.part(styles.root(), OFFICE, "automatic-styles", "master-styles", "body");
        Element masters = styles.part(styles.root(), OFFICE, "master-styles", "body");
        remove(automatic, "page-layout");
        remove(masters, "master-page");
        Element layout = styles.add(automatic, STYLE, "page-layout");
        styles.set(layout, STYLE, "name", OdfFrontStyles.PAGE);
        Element paper = styles.add(layout, STYLE, "page-layout-properties");
        styles.set(paper, FO, "page-width", "29.7cm");
        styles.set(paper, FO, "page-height", "21cm");
        styles.set(paper, FO, "margin", "1.5cm");
        styles.set(paper, STYLE, "print-orientation", "landscape");
        styles.set(paper, STYLE, "scale-to-X", "1");
        styles.set(paper, STYLE, "scale-to-Y", "0");
        Element page = styles.add(masters, STYLE, "master-page");
        styles.set(page, STYLE, "name", OdfFrontStyles.PAGE);
        styles.set(page, STYLE, "page-layout-name", OdfFrontStyles.PAGE);
        styles.set(styles.add(page, STYLE, "header"), STYLE, "display", "false");
        styles.set(styles.add(page, STYLE, "footer"), STYLE, "display", "false");
    }

    private static void remove(Element parent, String element) {
        OdfXml.children(parent, STYLE, element).stream()
                .filter(each -> OdfXml.get(each, STYLE, "name").equals(OdfFrontStyles.PAGE))
                .forEach(OdfXml::remove);
    }
}
