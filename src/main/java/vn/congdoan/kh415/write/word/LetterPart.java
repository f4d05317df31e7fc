package vn.congdoan.kh415.write.word;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.congdoan.kh415.report.letter.LetterField;
import vn.congdoan.kh415.write.part.XmlTree;

/** A part of a template: its paragraphs, and the rows that are repeated. */
final class LetterPart {
    /** "khi thiếu": the paragraph stands only where there is something of that name. */
    private static final Pattern CONDITION = Pattern.compile("(?iu)\\s*(?:khi|if)\\s+(.*)");

    private final Element root;
    private final List<Element> all = new ArrayList<>();
    private final Map<Element, Set<LetterField.Of>> lists = new HashMap<>();

    LetterPart(Element root) {
        this.root = root;
        new TrackedChanges(root).accept();
        list(root, all);
    }

    private static void list(Element parent, List<Element> all) {
        for (Element each : XmlTree.children(parent)) {
            all.add(each);
            list(each, all);
        }
    }

    private boolean is(Node node, String name) {
        return name.equals(node.getLocalName()) && root.getNamespaceURI().equals(node.getNamespaceURI());
    }

    private List<Element> paragraphs() {
        return all.stream().filter(each -> is(each, "p")).toList();
    }

    /** How many fields stand in it. */
    int fields() {
        return paragraphs().stream()
                .mapToInt(each -> new FieldText(each).fields().size())
                .sum();
    }

    /** All that cannot be filled. */
    List<LetterMistake> mistakes(LetterMistake.Section part) {
        List<LetterMistake> mistakes = new ArrayList<>();
        Set<Element> torn = new HashSet<>();
        List<Element> paragraphs = paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            FieldText text = new FieldText(paragraphs.get(i));
            Optional<Element> row = above(paragraphs.get(i), "tr");
            for (String seen : text.fields()) {
                LetterMistake.Misuse kind = mistake(seen, row, torn);
                if (kind != null) {
                    mistakes.add(new LetterMistake(kind, part, i + 1, text.around("{{" + seen + "}}"), seen));
                }
            }
            for (String brace : text.strayBraces()) {
                mistakes.add(new LetterMistake(LetterMistake.Misuse.UNCLOSED, part, i + 1, text.around(brace), brace));
            }
        }
        return mistakes;
    }

    private LetterMistake.@Nullable Misuse mistake(String seen, Optional<Element> row, Set<Element> torn) {
        Matcher condition = CONDITION.matcher(seen);
        if (condition.matches()) {
            String name = condition.group(1);
            boolean known = LetterField.Of.named(name).isPresent()
                    || LetterField.named(name)
                            .filter(field -> field.list() == null)
                            .isPresent();
            return known ? null : LetterMistake.Misuse.UNKNOWN;
        }
        Optional<LetterField> field = LetterField.named(seen);
        if (field.isEmpty()) {
            return LetterMistake.Misuse.UNKNOWN;
        }
        if (field.get().list() == null) {
            return null;
        }
        if (row.isEmpty()) {
            return LetterMistake.Misuse.OUTSIDE_ROW;
        }
        return lists(row.get()).size() > 1 && torn.add(row.get()) ? LetterMistake.Misuse.TWO_LISTS : null;
    }

    /** The lists whose entries a row asks for; a table in a cell has rows of its own. */
    private Set<LetterField.Of> lists(Element row) {
        return lists.computeIfAbsent(row, this::askedFor);
    }

    private Set<LetterField.Of> askedFor(Element row) {
        Set<LetterField.Of> asked = EnumSet.noneOf(LetterField.Of.class);
        List<Element> within = new ArrayList<>();
        list(row, within);
        for (Element each : within) {
            if (is(each, "p") && above(each, "tr").filter(row::equals).isPresent()) {
                for (String name : new FieldText(each).fields()) {
                    LetterField.named(name).map(LetterField::list).ifPresent(asked::add);
                }
            }
        }
        return asked;
    }

    private Optional<Element> above(Element within, String name) {
        for (Node at = within.getParentNode(); at instanceof Element element; at = at.getParentNode()) {
            if (is(element, name)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** Puts the values in their places. No text of a value is taken for a field. */
    void fill(LetterField.Values values) {
        Set<Element> repeated = new LinkedHashSet<>();
        for (Element each : all) {
            if (is(each, "tr") && !lists(each).isEmpty()) {
                repeated.add(each);
            }
        }
        for (Element paragraph : paragraphs()) {
            if (above(paragraph, "tr").filter(repeated::contains).isEmpty()) {
                fill(paragraph, values, Map.of());
            }
        }
        Set<Element> tables = new LinkedHashSet<>();
        Set<Element> kept = new HashSet<>();
        for (Element row : repeated) {
            LetterField.Of list = lists(row).iterator().next();
            Optional<Element> table = above(row, "tbl");
            table.ifPresent(tables::add);
            table.filter(any -> !values.of(list).isEmpty()).ifPresent(kept::add);
            repeat(row, values, values.of(list));
        }
        tables.removeAll(kept);
        tables.forEach(table -> table.getParentNode().removeChild(table));
    }

    private void repeat(Element row, LetterField.Values values, List<Map<LetterField, String>> entries) {
        dropNames(row);
        for (Map<LetterField, String> entry : entries) {
            Element copy = (Element) row.cloneNode(true);
            row.getParentNode().insertBefore(copy, row);
            List<Element> within = new ArrayList<>();
            list(copy, within);
            within.stream().filter(each -> is(each, "p")).forEach(each -> fill(each, values, entry));
        }
        row.getParentNode().removeChild(row);
    }

    /** What must be there once only: Word numbers paragraphs and content controls, and names places. */
    private void dropNames(Element row) {
        Set<String> bookmarks = new HashSet<>();
        List<Element> within = new ArrayList<>();
        list(row, within);
        for (Element each : within) {
            each.removeAttributeNS("http://schemas.microsoft.com/office/word/2010/wordml", "paraId");
            each.removeAttributeNS("http://schemas.microsoft.com/office/word/2010/wordml", "textId");
            if (is(each, "bookmarkStart") || is(each, "bookmarkEnd")) {
                bookmarks.add(id(each));
            } else if (is(each, "id") && is(each.getParentNode(), "sdtPr")) {
                each.getParentNode().removeChild(each);
            }
        }
        for (Element each : all) {
            boolean names = (is(each, "bookmarkStart") || is(each, "bookmarkEnd")) && bookmarks.contains(id(each));
            if (names && each.getParentNode() != null) {
                each.getParentNode().removeChild(each);
            }
        }
    }

    private String id(Element bookmark) {
        return bookmark.getAttributeNS(root.getNamespaceURI(), "id");
    }

    private void fill(Element paragraph, LetterField.Values values, Map<LetterField, String> entry) {
        FieldText text = new FieldText(paragraph);
        boolean stands = text.fields().stream()
                .map(CONDITION::matcher)
                .filter(Matcher::matches)
                .allMatch(condition -> isThere(condition.group(1), values));
        if (!stands) {
            drop(paragraph);
            return;
        }
        text.fill(name -> LetterField.named(name)
                .map(field -> Objects.requireNonNullElseGet(entry.get(field), () -> values.of(field)))
                .orElse(""));
    }

    private static boolean isThere(String name, LetterField.Values values) {
        Function<LetterField, Boolean> single = field -> !values.of(field).isEmpty();
        return LetterField.named(name)
                .map(single)
                .or(() ->
                        LetterField.Of.named(name).map(list -> !values.of(list).isEmpty()))
                .orElse(true);
    }

    /** The last paragraph of a cell, a head or a foot, and one that ends a section, must stay; then only its text goes. */
    private void drop(Element paragraph) {
        Element parent = (Element) paragraph.getParentNode();
        List<Element> siblings = XmlTree.children(parent);
        int at = siblings.indexOf(paragraph);
        boolean last = at == siblings.size() - 1 && (at == 0 || !is(siblings.get(at - 1), "p"));
        boolean alone = siblings.stream().filter(each -> is(each, "p")).count() == 1;
        boolean endsSection = XmlTree.children(paragraph).stream()
                .flatMap(each -> XmlTree.children(each).stream())
                .anyMatch(each -> is(each, "sectPr"));
        if (endsSection || (!is(parent, "body") && (last || alone))) {
            XmlTree.children(paragraph).stream()
                    .filter(each -> !is(each, "pPr"))
                    .forEach(paragraph::removeChild);
        } else {
            parent.removeChild(paragraph);
        }
    }

    /** Word keeps what was deleted and inserted side by side until somebody accepts it; a letter says what stands then. */
    private static final class TrackedChanges {
        private static final Set<String> DELETED = Set.of("del", "moveFrom");
        private static final Set<String> INSERTED = Set.of("ins", "moveTo");
        private static final Set<String> NOTED = Set.of(
                "rPrChange",
                "pPrChange",
                "tblPrChange",
                "trPrChange",
                "tcPrChange",
                "sectPrChange",
                "numberingChange",
                "moveFromRangeStart",
                "moveFromRangeEnd",
                "moveToRangeStart",
                "moveToRangeEnd");
        private static final Set<String> PROPERTIES = Set.of("rPr", "trPr");

        private final Element root;

        TrackedChanges(Element root) {
            this.root = root;
        }

        void accept() {
            List<Element> all = new ArrayList<>();
            list(root, all);
            for (Element each : all) {
                if (root.getNamespaceURI().equals(each.getNamespaceURI()) && each.getParentNode() != null) {
                    accept(each);
                }
            }
        }

        private static void accept(Element each) {
            String name = each.getLocalName();
            Node parent = each.getParentNode();
            boolean deleted = DELETED.contains(name);
            if (deleted
                    && "trPr".equals(parent.getLocalName())
                    && parent.getParentNode().getParentNode() != null) {
                parent.getParentNode().getParentNode().removeChild(parent.getParentNode());
            } else if (deleted || NOTED.contains(name)) {
                parent.removeChild(each);
            } else if (INSERTED.contains(name)) {
                boolean mark = PROPERTIES.contains(parent.getLocalName());
                while (!mark && each.getFirstChild() != null) {
                    parent.insertBefore(each.getFirstChild(), each);
                }
                parent.removeChild(each);
            }
        }
    }
}
