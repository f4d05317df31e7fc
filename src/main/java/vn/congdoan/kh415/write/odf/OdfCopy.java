package vn.congdoan.kh415.write.odf;

import static vn.congdoan.kh415.write.odf.OdfName.CONFIG;
import static vn.congdoan.kh415.write.odf.OdfName.FO;
import static vn.congdoan.kh415.write.odf.OdfName.OFFICE;
import static vn.congdoan.kh415.write.odf.OdfName.STYLE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.congdoan.kh415.report.letter.Correction;
import vn.congdoan.kh415.write.part.PartFolder;

/**
 * A marked copy of an OpenDocument spreadsheet, packed (.ods) or flat (.fods). Of a packed one the content, the page styles and
 * the view settings are written anew; every other part keeps its bytes, but for the signature of what it no longer says.
 */
public final class OdfCopy {
    /** What the parts may become together; pictures among them. */
    private static final int MOST_INFLATED = 48 << 20;

    /** Every package of Microsoft's has it. */
    private static final String OF_MICROSOFT = "[Content_Types].xml";

    private static final String TYPE = "mimetype";
    private static final String CONTENT = "content.xml";
    private static final String STYLES = "styles.xml";
    private static final String SETTINGS = "settings.xml";
    private static final String SIGNATURES = "META-INF/documentsignatures.xml";

    /** Where a flat file says what it is. */
    private static final int HEAD = 4096;

    private OdfCopy() {}

    /** The copy of a packed spreadsheet; empty if the zip file is something else. Throws if it is locked, damaged or too large. */
    public static Optional<byte[]> packed(byte[] original, Correction correction) throws IOException {
        Map<String, byte[]> parts = PartFolder.parts(original, MOST_INFLATED, OF_MICROSOFT);
        byte[] content = parts.get(CONTENT);
        if (content == null) {
            return Optional.empty();
        }
        OdfXml marked = OdfXml.of(content);
        String front = OdfMarks.mark(marked, correction);
        parts.put(CONTENT, marked.bytes());
        if (parts.containsKey(STYLES)) {
            OdfXml styles = OdfXml.of(parts.get(STYLES));
            OdfPage.add(styles);
            parts.put(STYLES, styles.bytes());
        }
        if (parts.containsKey(SETTINGS)) {
            OdfXml settings = OdfXml.of(parts.get(SETTINGS));
            OdfView.show(settings, front);
            parts.put(SETTINGS, settings.bytes());
        }
        parts.remove(SIGNATURES);
        return Optional.of(zip(parts));
    }

    public static boolean isFlat(byte[] original) {
        String head = new String(original, 0, Math.min(HEAD, original.length), StandardCharsets.ISO_8859_1);
        return head.contains("<office:document") && head.contains("urn:oasis:names:tc:opendocument");
    }

    /** The copy of a flat spreadsheet. */
    public static byte[] flat(byte[] original, Correction correction) throws IOException {
        OdfXml document = OdfXml.of(original);
        String front = OdfMarks.mark(document, correction);
        OdfPage.add(document);
        OdfView.show(document, front);
        return document.bytes();
    }

    /** Programs tell the format by the first part, which is not packed. */
    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        Map<String, byte[]> ordered = new LinkedHashMap<>();
        byte[] type = parts.remove(TYPE);
        if (type != null) {
            ordered.put(TYPE, type);
        }
        ordered.putAll(parts);
        return PartFolder.zipped(ordered, Set.of(TYPE));
    }

    /** The page that the front table is printed on: A4 across, one page wide. */
    private static final class OdfPage {
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

    /** How programs show a spreadsheet when they open it: the settings of their windows. */
    private static final class OdfView {
        private static final String ITEM = "config-item";
        private static final String ENTRY = "config-item-map-entry";

        private final OdfXml settings;

        private OdfView(OdfXml settings) {
            this.settings = settings;
        }

        /** Shows that table first, its headings kept in sight, without grid lines. A file without settings shows its first table. */
        static void show(OdfXml settings, String table) {
            OdfView view = new OdfView(settings);
            for (Element each : below(settings.root(), ITEM)) {
                if (OdfXml.get(each, CONFIG, "name").equals("ActiveTable")) {
                    each.setTextContent(table);
                }
            }
            for (Element each : below(settings.root(), "config-item-map-named")) {
                if (OdfXml.get(each, CONFIG, "name").equals("Tables")) {
                    view.freeze(each, table);
                }
            }
        }

        private static List<Element> below(Element root, String name) {
            NodeList found = root.getElementsByTagNameNS(CONFIG.uri(), name);
            return IntStream.range(0, found.getLength())
                    .mapToObj(i -> (Element) found.item(i))
                    .toList();
        }

        private void freeze(Element tables, String table) {
            OdfXml.children(tables, CONFIG, ENTRY).stream()
                    .filter(entry -> OdfXml.get(entry, CONFIG, "name").equals(table))
                    .forEach(OdfXml::remove);
            Element entry = settings.element(CONFIG, ENTRY);
            settings.set(entry, CONFIG, "name", table);
            item(entry, "HorizontalSplitMode", "short", "0");
            item(entry, "VerticalSplitMode", "short", "2");
            item(entry, "VerticalSplitPosition", "int", "5");
            item(entry, "ActiveSplitRange", "short", "2");
            item(entry, "PositionBottom", "int", "5");
            item(entry, "ShowGrid", "boolean", "false");
            tables.insertBefore(entry, tables.getFirstChild());
        }

        private void item(Element entry, String name, String type, String value) {
            Element item = settings.add(entry, CONFIG, ITEM);
            settings.set(item, CONFIG, "name", name);
            settings.set(item, CONFIG, "type", type);
            item.setTextContent(value);
        }
    }
}
