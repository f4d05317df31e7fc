package vn.congdoan.kh415.read.table.part;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;

/**
 * Steps from tag to tag through XML, known by local names: the transitional and the strict form of a workbook differ in their
 * namespaces only. A document type is refused, and with it every entity that a file could define or fetch.
 */
public final class XmlPart implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();

    /** Of a longer text the rest is not kept, for no cell holds as much. A character may be written as {@code _xHHHH_}. */
    public static final int WRITTEN = 7 * Limits.TEXT;

    private final PartStream in;
    private final XMLStreamReader reader;
    private int depth;

    XmlPart(PartStream in) throws IOException {
        this.in = in;
        try {
            this.reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            in.close();
            if (e.getNestedException() instanceof Refusal refusal) {
                throw refusal;
            }
            throw Refusal.damaged(Damage.XML);
        }
    }

    /** A file that is XML by itself. */
    public static XmlPart of(FileContent content) throws IOException {
        return new XmlPart(new PartStream(XmlSigns.of(content), null, Limits.TOKEN_BYTES, content.bytes()));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Moves to the next start or end of an element; false at the end, when the checksum of the part has been verified. */
    public boolean next() throws XMLStreamException, IOException {
        while (reader.hasNext()) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        in.transferTo(OutputStream.nullOutputStream());
        return false;
    }

    /** Moves to the next start or end of an element, or the next piece of text; false at the end. */
    public boolean nextPiece() throws XMLStreamException, IOException {
        while (reader.hasNext()) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT || isText(event)) {
                return true;
            }
        }
        return false;
    }

    private int step() throws XMLStreamException, IOException {
        in.nextToken();
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > Limits.DEPTH) {
            throw Refusal.damaged(Damage.XML);
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw Refusal.damaged(Damage.ENTITIES);
        }
        return event;
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** The piece of text that {@link #nextPiece} came to, or null if that was a tag. */
    @Nullable
    public String piece() {
        return isText(reader.getEventType()) ? reader.getText() : null;
    }

    /** The local name of the element that starts here, or null if none does. */
    @Nullable
    public String start() {
        return reader.isStartElement() ? reader.getLocalName() : null;
    }

    public boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    public boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** The attribute of that local name, or null. */
    @Nullable
    public String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The attribute of that namespace and local name, or null. */
    @Nullable
    public String attribute(String namespace, String name) {
        return reader.getAttributeValue(namespace, name);
    }

    /** Whether the attribute of that local name says yes. */
    public boolean flag(String name) {
        String value = attribute(name);
        return "1".equals(value) || "true".equals(value) || "on".equals(value);
    }

    /** The whole number in the attribute of that local name; what stands for it if there is none, or nothing in it. */
    public int number(String name, int otherwise) throws Refusal {
        String value = attribute(name);
        try {
            return value == null || value.isEmpty() ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw Refusal.damaged(Damage.CONTENT);
        }
    }

    /** Moves from the start of an element to its end, over all that stands within. */
    public void skip() throws XMLStreamException, IOException {
        int outside = depth - 1;
        while (depth > outside) {
            if (!next()) {
                return;
            }
        }
    }

    /** Moves to the next end of an element of that name. */
    public void skipTo(String end) throws XMLStreamException, IOException {
        boolean more = next();
        while (more && !ends(end)) {
            more = next();
        }
    }

    /**
     * The text of the element whose start was reached, up to its end, with that of all elements within.
     *
     * @param apart which elements within are not seen as part of it
     * @param seen receives the text without those
     */
    public String allText(Predicate<String> apart, StringBuilder seen) throws XMLStreamException, IOException {
        int outside = depth - 1;
        int left = Integer.MAX_VALUE;
        StringBuilder text = new StringBuilder();
        while (depth > outside && nextPiece()) {
            String piece = piece();
            String start = start();
            if (start != null && left > depth && apart.test(start)) {
                left = depth;
            } else if (piece == null && start == null && depth < left) {
                left = Integer.MAX_VALUE;
            }
            if (piece != null && text.length() <= WRITTEN) {
                text.append(piece);
                seen.append(left == Integer.MAX_VALUE ? piece : "");
            }
        }
        return text.toString();
    }

    /** The text of the element whose start was reached, up to its end; it must have no elements within. */
    public String text() throws XMLStreamException, IOException {
        String first = "";
        StringBuilder rest = null;
        for (int event = step(); event != XMLStreamConstants.END_ELEMENT; event = step()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw Refusal.damaged(Damage.XML);
            }
            if (!isText(event)) {
                continue;
            }
            if (first.isEmpty()) {
                first = reader.getText();
                continue;
            }
            rest = rest == null ? new StringBuilder(first) : rest;
            if (rest.length() <= WRITTEN) {
                rest.append(reader.getText());
            }
        }
        return rest == null ? first : rest.toString();
    }

    @Override
    public void close() throws XMLStreamException, IOException {
        reader.close();
        in.close();
    }
}
