package vn.congdoan.kh415.write.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.write.part.PartFolder;

/** The template of an office that has none of its own, laid out as Decree 30/2020/NĐ-CP has it (annex I); its parts lie in the jar. */
public final class BuiltInLetter {
    /** The parts of the document, and the resource of each; the first shows that it is a document of Word's. */
    private static final Map<String, String> PARTS = parts();

    private BuiltInLetter() {}

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "types.xml");
        parts.put("_rels/.rels", "package.rels.xml");
        parts.put("word/document.xml", "letter_%s.xml");
        parts.put("word/_rels/document.xml.rels", "letter.rels.xml");
        parts.put("word/styles.xml", "styles.xml");
        parts.put("word/settings.xml", "settings.xml");
        parts.put("word/header1.xml", "head.xml");
        return parts;
    }

    /** The .docx file; the same bytes at any time. */
    public static byte[] docx(Lang lang) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        PARTS.forEach((part, resource) ->
                parts.put(part, resource(resource.formatted(lang.name().toLowerCase(Locale.ROOT)))));
        try {
            return PartFolder.zipped(parts, Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = BuiltInLetter.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
