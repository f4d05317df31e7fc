package vn.congdoan.kh415.read.table.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A document of Word put together by hand, as Word writes it but for what does not matter. */
final class DrawnDocument {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String NAMESPACES = " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml'"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
            + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"
            + " xmlns:v='urn:schemas-microsoft-com:vml' xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
            + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private DrawnDocument(String body) {
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", relationships("officeDocument", "word/document.xml"));
        parts.put("word/document.xml", document(body));
    }

    static DrawnDocument of(String... body) {
        return new DrawnDocument(String.join("", body));
    }

    static String document(String body) {
        return "<?xml version='1.0' encoding='UTF-8' standalone='yes'?><w:document" + NAMESPACES + "><w:body>" + body
                + "<w:sectPr><w:pgSz w:w='11906' w:h='16838'/></w:sectPr></w:body></w:document>";
    }

    static String relationships(String type, String target) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId1'"
                + " Type='" + OFFICE + type + "' Target='" + target + "'/></Relationships>";
    }

    DrawnDocument part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    DrawnDocument without(String name) {
        parts.remove(name);
        return this;
    }

    DrawnDocument styles(String styles) {
        return part("word/_rels/document.xml.rels", relationships("styles", "styles.xml"))
                .part("word/styles.xml", "<w:styles" + NAMESPACES + ">" + styles + "</w:styles>");
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    // What a body is made of.

    static String p(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    static String r(String text) {
        return run("", text);
    }

    /** @param properties as in {@code <w:strike/>} */
    static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    static String text(String text) {
        return p(r(text));
    }

    /** A row of cells that hold these texts. */
    static String row(String... texts) {
        StringBuilder cells = new StringBuilder();
        for (String text : texts) {
            cells.append(tc("", text(text)));
        }
        return tr(cells.toString());
    }

    static String tr(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    /** @param properties as in {@code <w:gridSpan w:val='2'/>} */
    static String tc(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }

    static String tbl(String... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
    }

    static String sdt(String properties, String content) {
        return "<w:sdt><w:sdtPr>" + properties + "</w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    }

    static String begin(String form) {
        return "<w:r><w:fldChar w:fldCharType='begin'>" + form + "</w:fldChar></w:r>";
    }

    static String instruction(String text) {
        return "<w:r><w:instrText>" + text + "</w:instrText></w:r>";
    }

    static String mark(String type) {
        return "<w:r><w:fldChar w:fldCharType='" + type + "'/></w:r>";
    }

    static String shape(String content) {
        return "<w:drawing><a:graphic><a:t>no text of the document</a:t><wps:txbx><w:txbxContent>" + content
                + "</w:txbxContent></wps:txbx></a:graphic></w:drawing>";
    }
}
