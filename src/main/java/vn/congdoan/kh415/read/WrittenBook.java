package vn.congdoan.kh415.read;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An .xlsx workbook that this program once wrote, and others may have saved since: its own properties, its sheets, and their cells with
 * formulas and stored values, one after another. Nothing is computed, fetched or executed.
 */
public final class WrittenBook implements AutoCloseable {
    private static final XMLInputFactory XML = factory();
    private static final Pattern ENCODED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final ZipFile zip;
    private final SortedMap<String, String> properties = new TreeMap<>();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> strings = new ArrayList<>();

    private WrittenBook(ZipFile zip) {
        this.zip = zip;
    }

    /** A file that is no such workbook. */
    public static final class NoWorkbookException extends IOException {
        private static final long serialVersionUID = 1;

        NoWorkbookException(Path file, Throwable cause) {
            super(String.valueOf(file.getFileName()), cause);
        }
    }

    /**
     * Opens a workbook.
     *
     * @throws NoWorkbookException if it is none
     */
    public static WrittenBook open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new NoWorkbookException(file, e);
        }
        WrittenBook book = new WrittenBook(zip);
        try {
            book.readProperties();
            book.readSheets();
            book.readStrings();
            return book;
        } catch (XMLStreamException e) {
            zip.close();
            throw new NoWorkbookException(file, e);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** The properties that are not those of every document, by name. */
    public SortedMap<String, String> properties() {
        return properties;
    }

    /** Their names, in their order. */
    public List<String> sheets() {
        return List.copyOf(parts.keySet());
    }

    /** The cells of a sheet that hold anything, row by row. */
    public WrittenCells cells(String sheet) throws IOException {
        String part = Objects.requireNonNull(parts.get(sheet), sheet);
        try {
            return new WrittenCells(reader(part), strings);
        } catch (XMLStreamException e) {
            throw new IOException(part, e);
        }
    }

    private XMLStreamReader reader(String part) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new XMLStreamException("no part " + part);
        }
        return XML.createXMLStreamReader(zip.getInputStream(entry));
    }

    private void readProperties() throws IOException, XMLStreamException {
        if (zip.getEntry("docProps/custom.xml") == null) {
            return;
        }
        XMLStreamReader xml = reader("docProps/custom.xml");
        String name = "";
        while (xml.hasNext()) {
            xml.next();
            if (xml.isStartElement() && xml.getLocalName().equals("property")) {
                name = attribute(xml, "name");
            } else if (xml.isStartElement() && xml.getLocalName().equals("lpwstr")) {
                properties.put(name, xml.getElementText());
            }
        }
    }

    private void readSheets() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        XMLStreamReader related = reader("xl/_rels/workbook.xml.rels");
        while (related.hasNext()) {
            related.next();
            if (related.isStartElement() && related.getLocalName().equals("Relationship")) {
                targets.put(attribute(related, "Id"), attribute(related, "Target"));
            }
        }
        XMLStreamReader xml = reader("xl/workbook.xml");
        while (xml.hasNext()) {
            xml.next();
            if (xml.isStartElement() && xml.getLocalName().equals("sheet")) {
                String target = targets.getOrDefault(attribute(xml, "id"), "");
                parts.put(attribute(xml, "name"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
    }

    private void readStrings() throws IOException, XMLStreamException {
        if (zip.getEntry("xl/sharedStrings.xml") == null) {
            return;
        }
        XMLStreamReader xml = reader("xl/sharedStrings.xml");
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            xml.next();
            if (xml.isStartElement() && xml.getLocalName().equals("t")) {
                text.append(xml.getElementText());
            } else if (xml.isEndElement() && xml.getLocalName().equals("si")) {
                strings.add(decoded(text.toString()));
                text.setLength(0);
            }
        }
    }

    /** The attribute of that local name; empty if there is none. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** A text in which {@code _xHHHH_} stands for a character. */
    static String decoded(String text) {
        return text.contains("_x")
                ? ENCODED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
