package vn.congdoan.kh415.read.table.part;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.read.table.file.Refusal;

/** What a part of an Office Open XML package points to (ECMA-376 part 2, 9.3). */
public final class Relationships {
    /** A part pointed to, and the last word of the relationship's type. */
    public record Related(String part, String type) {}

    private final Map<String, Related> byId;

    private Relationships(Map<String, Related> byId) {
        this.byId = byId;
    }

    /** Those of a part; of the whole package for an empty name. */
    public static Relationships of(Parts parts, String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        Map<String, Related> byId = new HashMap<>();
        try (XmlPart xml = parts.xml(folder + "_rels/" + part.substring(slash) + ".rels")) {
            while (xml != null && xml.next()) {
                if (xml.starts("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                    String type = word(xml, "Type");
                    String target = resolved(folder, word(xml, "Target"));
                    byId.put(word(xml, "Id"), new Related(target, type.substring(type.lastIndexOf('/') + 1)));
                }
            }
        }
        return new Relationships(byId);
    }

    public Related existing(String id) throws Refusal {
        Related related = byId.get(id);
        if (related == null) {
            throw Refusal.damaged(Damage.PART_MISSING);
        }
        return related;
    }

    /** The part of that type; the usual name where none is stated. */
    public String target(String type, String otherwise) {
        return byId.values().stream()
                .filter(one -> one.type.equals(type))
                .map(Related::part)
                .sorted()
                .findFirst()
                .orElse(otherwise);
    }

    private static String word(XmlPart xml, String attribute) {
        String value = xml.attribute(attribute);
        return value == null ? "" : value;
    }

    /** The name of a part that is given relative to a folder of the package, or absolutely with a leading slash. */
    private static String resolved(String folder, String target) {
        String name = target.replace('\\', '/');
        if (name.startsWith("/")) {
            return name.substring(1);
        }
        String base = folder;
        int at = 0;
        while (name.startsWith("../", at) || name.startsWith("./", at)) {
            boolean up = name.startsWith("../", at);
            at += up ? 3 : 2;
            base = up ? base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1) : base;
        }
        return base + name.substring(at);
    }
}
