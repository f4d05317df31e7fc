package vn.congdoan.kh415.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.text.Words;

/** What programs that keep to the letter of ECMA-376 ask of the parts of a workbook, and we would not see in those at hand. */
final class PartsTest {
    /** The children of each part's root, and of an anchor, in the order in which the schemas list them. */
    private static final Map<String, List<String>> ORDERS = Map.of(
            "worksheet",
            words(
                    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges"
                            + " scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr"
                            + " conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter"
                            + " rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing"
                            + " legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst"),
            "workbook",
            words("fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups"
                    + " externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches"),
            "styleSheet",
            words("numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst"),
            "twoCellAnchor",
            words("from to sp grpSp graphicFrame cxnSp pic contentPart clientData"),
            "chart",
            words("title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly"
                    + " dispBlanksAs"),
            "ser",
            words("idx order tx spPr invertIfNegative marker pictureOptions dPt dLbls trendline errBars cat val smooth"
                    + " shape extLst"),
            "catAx",
            words("axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark"
                    + " tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset noMultiLvlLbl"),
            "valAx",
            words("axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark"
                    + " tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits"));

    private static byte[] bytes = {};
    private static XmlParts parts = XmlParts.NONE;

    @BeforeAll
    static void write() throws IOException {
        bytes = Books.write(Libraries.assessment(), Words.in(Lang.VI));
        parts = XmlParts.of(bytes);
    }

    @Test
    void elements_stand_in_the_order_of_the_standard() {
        List<String> faults = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        parts.elements((part, element) -> {
            List<String> order = ORDERS.get(element.getLocalName());
            // A relation to a chart is an element of that name, too.
            if (order != null && element.hasChildNodes()) {
                seen.add(element.getLocalName());
                int last = -1;
                for (Element child : XmlParts.children(element)) {
                    int at = order.indexOf(child.getLocalName());
                    if (at < last) {
                        faults.add(part + ": " + child.getLocalName() + " in " + element.getLocalName());
                    }
                    last = at < 0 ? last : at;
                }
            }
        });
        assertThat(faults).isEmpty();
        assertThat(seen).isEqualTo(ORDERS.keySet());
    }

    @Test
    void relations_lead_to_parts_of_the_workbook_or_relatively_to_files() {
        List<String> faults = new ArrayList<>();
        parts.elements((part, element) -> {
            if (element.getLocalName().equals("Relationship")) {
                String target = element.getAttribute("Target");
                boolean sound = element.getAttribute("TargetMode").equals("External")
                        ? !target.contains(":") && !target.startsWith("/") && !target.contains("\\")
                        : parts.names().contains(XmlParts.resolved(part, target));
                if (!sound) {
                    faults.add(part + " → " + target);
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void every_relation_that_is_used_is_declared() {
        List<String> faults = new ArrayList<>();
        parts.elements((part, element) -> {
            String id =
                    element.getAttributeNS("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
            if (!id.isEmpty() && !parts.relations(part).contains(id)) {
                faults.add(part + ": " + id);
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void every_part_has_a_content_type_and_every_type_a_part() {
        Element types = parts.root("[Content_Types].xml");
        Set<String> extensions = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        for (Element type : XmlParts.children(types)) {
            if (type.getLocalName().equals("Default")) {
                extensions.add(type.getAttribute("Extension"));
            } else {
                named.add(type.getAttribute("PartName").substring(1));
            }
        }
        assertThat(parts.names())
                .containsAll(named)
                .allSatisfy(name -> assertThat(
                                named.contains(name) || extensions.contains(name.substring(name.lastIndexOf('.') + 1)))
                        .as(name)
                        .isTrue());
        // What is not named has the general type of XML, which says nothing of what it is.
        assertThat(parts.names())
                .filteredOn(name -> name.startsWith("xl/") && !name.endsWith(".rels"))
                .isSubsetOf(named);
    }

    @Test
    void styles_and_shared_texts_are_there_for_every_cell() {
        int styles = count("xl/styles.xml", "cellXfs");
        int texts = XmlParts.children(parts.root("xl/sharedStrings.xml")).size();
        List<String> faults = new ArrayList<>();
        parts.elements((part, element) -> {
            if (element.getLocalName().equals("c") && part.startsWith("xl/worksheets/")) {
                boolean text = element.getAttribute("t").equals("s");
                if (number(element, "s") >= styles || (text && Integer.parseInt(element.getTextContent()) >= texts)) {
                    faults.add(part + " " + element.getAttribute("r"));
                }
            }
        });
        assertThat(styles).isPositive();
        assertThat(faults).isEmpty();
    }

    @Test
    void styles_refer_to_fonts_fills_borders_and_formats_that_are_there() {
        Set<Integer> formats = new TreeSet<>();
        XmlParts.children(list("xl/styles.xml", "numFmts")).forEach(format -> formats.add(number(format, "numFmtId")));
        List<String> faults = new ArrayList<>();
        for (Element style : XmlParts.children(list("xl/styles.xml", "cellXfs"))) {
            boolean sound = number(style, "fontId") < count("xl/styles.xml", "fonts")
                    && number(style, "fillId") < count("xl/styles.xml", "fills")
                    && number(style, "borderId") < count("xl/styles.xml", "borders")
                    && number(style, "xfId") < count("xl/styles.xml", "cellStyleXfs")
                    && (number(style, "numFmtId") < 164 || formats.contains(number(style, "numFmtId")));
            if (!sound) {
                faults.add(style.getAttributes().toString());
            }
        }
        assertThat(faults).isEmpty();
        assertThat(XmlParts.children(list("xl/styles.xml", "cellStyles")))
                .extracting(style -> style.getAttribute("name") + " " + style.getAttribute("xfId"))
                .containsExactly("Normal 0");
    }

    /** In the long form, which readers of the short one take for wrong sizes, every entry would ask for version 4.5. */
    @Test
    void entries_ask_for_no_more_than_the_first_version_of_the_archive() {
        ByteBuffer archive = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = bytes.length - 22;
        assertThat(archive.getInt(end)).isEqualTo(0x06054b50);
        int at = archive.getInt(end + 16);
        for (int entry = 0; entry < archive.getShort(end + 10); entry++) {
            assertThat(archive.getInt(at)).isEqualTo(0x02014b50);
            assertThat(archive.getShort(archive.getInt(at + 42) + 4)).isEqualTo((short) 20);
            at += 46 + archive.getShort(at + 28) + archive.getShort(at + 30) + archive.getShort(at + 32);
        }
        assertThat(at).isEqualTo(end);
    }

    private static Element list(String part, String name) {
        return XmlParts.children(parts.root(part)).stream()
                .filter(child -> child.getLocalName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(part + " has no " + name));
    }

    private static int count(String part, String name) {
        Element list = list(part, name);
        int children = XmlParts.children(list).size();
        assertThat(list.getAttribute("count")).as(name).isEqualTo(String.valueOf(children));
        return children;
    }

    private static int number(Element element, String name) {
        String value = element.getAttribute(name);
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
