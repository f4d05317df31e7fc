package vn.congdoan.kh415.write.xlsx;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Manifest;
import vn.congdoan.kh415.text.Fingerprint;
import vn.congdoan.kh415.text.Words;

/**
 * What a workbook says of itself in its properties.
 *
 * @param subject what it is about, at length
 * @param keywords to find it by
 * @param day stands for the day of making: a clock would make two runs differ
 * @param lang decides the separators in numbers
 */
public record About(String title, String subject, String keywords, String author, LocalDate day, Lang lang) {
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";

    public static About of(Assessment assessment, Words words) {
        return of(assessment.plan(), assessment.reported(), assessment.asOf(), words);
    }

    /** Of a workbook on that period of that plan. */
    public static About of(Plan plan, ReportPeriod period, LocalDate day, Words words) {
        return new About(
                plan.number() + " – " + words.periods().of(period),
                plan.title().in(words.lang()),
                plan.id() + "; " + period.text(),
                plan.office().issuer().in(words.lang()),
                day,
                words.lang());
    }

    /** The parts that say it, and what it takes to derive the workbook again; once all cells are written, whose fingerprint that is. */
    void writeTo(XlsxParts parts, @Nullable Manifest manifest, @Nullable Fingerprint print) throws IOException {
        Relations relations = new Relations()
                .add(1, "officeDocument", "xl/workbook.xml")
                .add(2, PACKAGE + "relationships/metadata/", "core-properties", "docProps/core.xml")
                .add(3, "extended-properties", "docProps/app.xml");
        parts.add("docProps/core.xml", this::core);
        parts.add(
                "docProps/app.xml",
                xml -> xml.raw("<Properties xmlns=\"" + OFFICE
                        + "extended-properties\"><Application>kh415</Application></Properties>"));
        if (manifest != null && print != null) {
            relations.add(4, "custom-properties", "docProps/custom.xml");
            SortedMap<String, String> properties = manifest.properties();
            properties.put(Manifest.CELLS, print.hex());
            parts.add("docProps/custom.xml", xml -> custom(properties, xml));
        }
        parts.add("_rels/.rels", relations::writeTo);
    }

    private void core(Xml xml) throws IOException {
        xml.raw("<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
        element("dc:title", title, xml);
        element("dc:subject", subject, xml);
        element("dc:creator", author, xml);
        element("cp:keywords", keywords, xml);
        element("cp:lastModifiedBy", author, xml);
        moment("created", xml);
        moment("modified", xml);
        element("dc:language", lang.name().toLowerCase(Locale.ROOT), xml);
        xml.raw("</cp:coreProperties>");
    }

    private static void element(String name, String text, Xml xml) throws IOException {
        xml.raw("<" + name + ">").text(text).raw("</" + name + ">");
    }

    private void moment(String name, Xml xml) throws IOException {
        xml.raw("<dcterms:" + name + " xsi:type=\"dcterms:W3CDTF\">" + day + "T00:00:00Z</dcterms:" + name + ">");
    }

    private static void custom(SortedMap<String, String> properties, Xml xml) throws IOException {
        xml.raw("<Properties xmlns=\"" + OFFICE + "custom-properties\" xmlns:vt=\"" + OFFICE + "docPropsVTypes\">");
        // The first number that a property may have.
        int number = 2;
        for (Map.Entry<String, String> property : properties.entrySet()) {
            xml.raw("<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"" + number + "\" name=\"");
            xml.text(property.getKey()).raw("\"><vt:lpwstr>");
            xml.text(property.getValue()).raw("</vt:lpwstr></property>");
            number++;
        }
        xml.raw("</Properties>");
    }
}
