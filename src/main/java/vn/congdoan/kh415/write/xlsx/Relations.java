package vn.congdoan.kh415.write.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a part refers to, by the names that it has for that. */
public final class Relations {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final List<Relation> relations = new ArrayList<>();

    private record Relation(String id, String type, String target, boolean outside) {}

    /** The way to another part by the last word of its type; its name is "rId" and that number. */
    public Relations add(int number, String type, String target) {
        return add(number, OFFICE, type, target);
    }

    /** The same for a type that is not an office's. */
    Relations add(int number, String types, String type, String target) {
        relations.add(new Relation("rId" + number, types + type, target, false));
        return this;
    }

    /** The way to a file, as a relative reference in the form of a URI. */
    void addOutside(String id, String type, String address) {
        relations.add(new Relation(id, OFFICE + type, address, true));
    }

    boolean isEmpty() {
        return relations.isEmpty();
    }

    public void writeTo(Xml xml) throws IOException {
        xml.raw("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (Relation relation : relations) {
            xml.raw("<Relationship Id=\"" + relation.id() + "\" Type=\"" + relation.type() + "\" Target=\"")
                    .text(relation.target())
                    .raw(relation.outside() ? "\" TargetMode=\"External\"/>" : "\"/>");
        }
        xml.raw("</Relationships>");
    }
}
