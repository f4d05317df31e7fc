package vn.congdoan.kh415.write.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.congdoan.kh415.report.letter.LetterField;
import vn.congdoan.kh415.write.part.PartFolder;
import vn.congdoan.kh415.write.part.XmlTree;

/**
 * A letter as a clerk made it in Word, with fields ({@link LetterField}) in its body, heads, feet and notes. Of a row with fields of
 * a list there will be as many as the list has entries; where it has none, the row goes, and with the last such row its table. A
 * paragraph with <code>{{khi …}}</code> (or <code>{{if …}}</code>) and the name of a field or list stands only where that is not empty.
 * Whatever else is in the file stays as it is, but for tracked changes, which are taken as accepted.
 */
public final class LetterTemplate {
    /** Of a file; one with pictures has a tenth of it. */
    public static final int MOST_BYTES = 16 << 20;

    private static final int MOST_INFLATED = 48 << 20;

    /** Bytes of a part with text; a letter of ten pages has a tenth of it. */
    private static final int LONGEST = 4 << 20;

    /** Of each part; a letter has some thirty. */
    private static final int MOST_FIELDS = 2_000;

    private static final String TYPES = "[Content_Types].xml";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final Map<String, LetterMistake.Section> FILLED = Map.of(
            WORD + "document.main+xml", LetterMistake.Section.BODY,
            WORD + "header+xml", LetterMistake.Section.HEADER,
            WORD + "footer+xml", LetterMistake.Section.FOOTER,
            WORD + "footnotes+xml", LetterMistake.Section.NOTES,
            WORD + "endnotes+xml", LetterMistake.Section.NOTES);
    private static final Set<String> SPACES = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");

    private final Map<String, byte[]> parts;

    /** Those with text, by name, in the order in which they stand. */
    private final Map<String, LetterMistake.Section> filled;

    private LetterTemplate(Map<String, byte[]> parts, Map<String, LetterMistake.Section> filled) {
        this.parts = parts;
        this.filled = filled;
    }

    /** A file of which no letter can be made. */
    public static final class UnusableException extends IOException {
        private final Unfit unfit;

        public UnusableException(Unfit unfit) {
            super(unfit.name());
            this.unfit = unfit;
        }

        UnusableException(Unfit unfit, IOException cause) {
            super(unfit.name(), cause);
            this.unfit = unfit;
        }

        public Unfit unfit() {
            return unfit;
        }
    }

    /** Why. */
    public enum Unfit {
        /** Locked with a password, an older format, or no document at all. */
        NOT_WORD,
        DAMAGED,
        TOO_LARGE
    }

    /** The template in a .docx file of those bytes. */
    public static LetterTemplate of(byte[] docx) throws UnusableException {
        if (docx.length > MOST_BYTES) {
            throw new UnusableException(Unfit.TOO_LARGE);
        }
        if (docx.length < 2 || docx[0] != 'P' || docx[1] != 'K') {
            throw new UnusableException(Unfit.NOT_WORD);
        }
        try {
            Map<String, byte[]> parts = PartFolder.parts(docx, MOST_INFLATED, "");
            Map<String, LetterMistake.Section> filled = filled(parts);
            LetterTemplate template = new LetterTemplate(parts, filled);
            for (String name : filled.keySet()) {
                template.require(name);
            }
            return template;
        } catch (UnusableException e) {
            throw e;
        } catch (IOException e) {
            throw new UnusableException(Unfit.DAMAGED, e);
        }
    }

    private static Map<String, LetterMistake.Section> filled(Map<String, byte[]> parts) throws IOException {
        byte[] types = parts.get(TYPES);
        if (types == null) {
            throw new UnusableException(Unfit.NOT_WORD);
        }
        Map<String, LetterMistake.Section> typed = new LinkedHashMap<>();
        for (Element each : XmlTree.children(XmlTree.parse(types).getDocumentElement())) {
            LetterMistake.Section part = FILLED.get(each.getAttribute("ContentType"));
            if (part != null && each.hasAttribute("PartName")) {
                typed.put(each.getAttribute("PartName").replaceFirst("^/", ""), part);
            }
        }
        if (!typed.containsValue(LetterMistake.Section.BODY)) {
            throw new UnusableException(Unfit.NOT_WORD);
        }
        Map<String, LetterMistake.Section> inOrder = new LinkedHashMap<>();
        for (LetterMistake.Section part : LetterMistake.Section.values()) {
            typed.entrySet().stream()
                    .filter(entry -> entry.getValue() == part)
                    .map(Map.Entry::getKey)
                    .sorted()
                    .forEach(name -> inOrder.put(name, part));
        }
        return inOrder;
    }

    private void require(String name) throws IOException {
        byte[] bytes = parts.get(name);
        if (bytes == null) {
            throw new UnusableException(Unfit.DAMAGED);
        }
        if (bytes.length > LONGEST) {
            throw new UnusableException(Unfit.TOO_LARGE);
        }
        Element root = XmlTree.parse(bytes).getDocumentElement();
        if (!SPACES.contains(String.valueOf(root.getNamespaceURI()))) {
            throw new UnusableException(Unfit.NOT_WORD);
        }
        if (new LetterPart(root).fields() > MOST_FIELDS) {
            throw new UnusableException(Unfit.TOO_LARGE);
        }
    }

    /** All that cannot be filled, in the order in which it stands. */
    public List<LetterMistake> mistakes() throws IOException {
        List<LetterMistake> all = new ArrayList<>();
        for (Map.Entry<String, LetterMistake.Section> part : filled.entrySet()) {
            Document document = tree(part.getKey());
            all.addAll(new LetterPart(document.getDocumentElement()).mistakes(part.getValue()));
        }
        return all;
    }

    private Document tree(String name) throws IOException {
        return XmlTree.parse(Objects.requireNonNull(parts.get(name)));
    }

    /** The letter of a template without mistakes; the same bytes for the same values. */
    public byte[] filled(LetterField.Values values) throws IOException {
        Map<String, byte[]> letter = new LinkedHashMap<>(parts);
        for (String name : filled.keySet()) {
            Document document = tree(name);
            new LetterPart(document.getDocumentElement()).fill(values);
            letter.put(name, XmlTree.bytes(document));
        }
        return PartFolder.zipped(letter, Set.of());
    }
}
