package vn.congdoan.kh415.write.odf;

import static vn.congdoan.kh415.write.odf.OdfName.CONFIG;

import java.util.List;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** How programs show a spreadsheet when they open it: the settings of their windows. */
final class OdfView {
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
