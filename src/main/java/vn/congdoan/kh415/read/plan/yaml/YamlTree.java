package vn.congdoan.kh415.read.plan.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.PlanFacts;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Field;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Mapping;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Scalar;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Sequence;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Spot;

/**
 * YAML text as a tree that knows its lines and columns.
 *
 * <p>Only what a clerk needs: maps, lists and plain or quoted text. Anchors, references and merge keys are refused, never
 * expanded, so a small file cannot grow in memory; tags are ignored. The first break of the syntax ends the reading with one
 * finding; a key that stands twice is a finding, and the first of the two counts.
 */
public final class YamlTree {
    private static final int DEEPEST = 20;

    /** One deeper than is read, so that it is not the parser that complains: it says neither where nor in our words. */
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST + 1).build())
            .build();

    private final YAMLParser yaml;
    private final PlanFindings findings;
    private final CutItems cut;
    private int depth;

    /** Ends the reading; the finding is there already. */
    private static final class TooDeep extends IOException {
        private static final long serialVersionUID = 1;
    }

    private YamlTree(YAMLParser yaml, String text, PlanFindings findings) {
        this.yaml = yaml;
        this.findings = findings;
        this.cut = new CutItems(new YamlText(text), findings);
    }

    /** The tree of the text's only document; empty, with findings, if the syntax is broken or there is nothing in it. */
    public static Optional<YamlNode> of(String text, PlanFindings findings) {
        try (YAMLParser yaml = FACTORY.createParser(text)) {
            return new YamlTree(yaml, text, findings).document();
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            Spot spot = at == null ? new Spot(1, 1) : new Spot(at.getLineNr(), at.getColumnNr());
            YamlTrouble.explain(e, text, spot, findings);
            return Optional.empty();
        } catch (TooDeep e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }

    private Optional<YamlNode> document() throws IOException {
        if (yaml.nextToken() == null) {
            findings.add(FindingCode.PLAN_EMPTY, new Spot(1, 1));
            return Optional.empty();
        }
        YamlNode root = node();
        if (yaml.nextToken() != null) {
            findings.add(FindingCode.PLAN_SYNTAX_SEPARATOR, spot());
            return Optional.empty();
        }
        return Optional.of(root);
    }

    /** The node whose first token is the parser's present one. */
    private YamlNode node() throws IOException {
        Spot start = spot();
        refuseReference(start);
        JsonToken token = yaml.currentToken();
        if (token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY) {
            return new Scalar(start, yaml.getText().strip());
        }
        depth++;
        if (depth > DEEPEST) {
            findings.add(FindingCode.PLAN_SYNTAX_DEEP, start, new PlanFacts.Depth(DEEPEST));
            throw new TooDeep();
        }
        YamlNode node = token == JsonToken.START_OBJECT ? mapping(start) : sequence(start);
        depth--;
        return node;
    }

    private Mapping mapping(Spot start) throws IOException {
        Map<String, Field> fields = new LinkedHashMap<>();
        while (yaml.nextToken() == JsonToken.FIELD_NAME) {
            String key = yaml.currentName();
            Spot at = spot();
            if (key.equals("<<")) {
                findings.add(FindingCode.PLAN_SYNTAX_REFERENCE, at);
            }
            yaml.nextToken();
            YamlNode value = node();
            Field first = fields.putIfAbsent(key, new Field(at, value));
            if (first != null) {
                findings.add(
                        FindingCode.PLAN_KEY_TWICE,
                        at,
                        new PlanFacts.KeyTwice(key, first.key().line()));
            }
        }
        cut.look(fields);
        return new Mapping(start, fields);
    }

    private Sequence sequence(Spot start) throws IOException {
        List<YamlNode> items = new ArrayList<>();
        while (yaml.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new Sequence(start, items);
    }

    private void refuseReference(Spot at) throws IOException {
        if (yaml.isCurrentAlias() || yaml.getObjectId() != null) {
            findings.add(FindingCode.PLAN_SYNTAX_REFERENCE, at);
        }
    }

    private Spot spot() {
        JsonLocation at = yaml.currentTokenLocation();
        return new Spot(at.getLineNr(), at.getColumnNr());
    }

    /**
     * A name with a comma in it stands without quotation marks in a list in brackets, so that it became two. Nothing but the words tells: the
     * second goes on in small letters after one that began with a capital, a bracket opens in one and closes in another, or both together are
     * part of the name to which the list belongs.
     */
    private static final class CutItems {
        private static final List<String> NAMES = List.of("name", "english");

        private final YamlText text;
        private final PlanFindings findings;

        CutItems(YamlText text, PlanFindings findings) {
            this.text = text;
            this.findings = findings;
        }

        /** Looks at the lists of one section. */
        void look(Map<String, Field> section) {
            List<String> names = NAMES.stream()
                    .map(section::get)
                    .flatMap(field -> field != null && field.value() instanceof Scalar name
                            ? Stream.of(name.text())
                            : Stream.empty())
                    .toList();
            section.forEach((key, field) -> {
                if (field.value() instanceof Sequence list) {
                    look(key, list.items(), names);
                }
            });
        }

        private void look(String key, List<YamlNode> items, List<String> names) {
            for (int at = 1; at < items.size(); at++) {
                boolean plain = items.get(at - 1) instanceof Scalar before
                        && items.get(at) instanceof Scalar
                        && isPlain(before)
                        && isPlain((Scalar) items.get(at))
                        && text.followsComma(((Scalar) items.get(at)).spot());
                if (plain) {
                    look(key, (Scalar) items.get(at - 1), (Scalar) items.get(at), names);
                }
            }
        }

        private void look(String key, Scalar before, Scalar item, List<String> names) {
            String whole = before.text() + ", " + item.text();
            boolean goesOn = Character.isUpperCase(first(before)) && Character.isLowerCase(first(item));
            boolean halves = opened(before) > 0 && opened(item) < 0;
            boolean partOfName = names.stream().anyMatch(name -> name.contains(whole));
            if (goesOn || halves || partOfName) {
                findings.add(FindingCode.PLAN_ITEM_CUT, item.spot(), new PlanFacts.CutItem(key, item.text(), whole));
            }
        }

        private boolean isPlain(Scalar item) {
            return !item.text().isEmpty() && !text.isQuote(text.index(item.spot()));
        }

        private static int first(Scalar item) {
            return item.text().codePointAt(0);
        }

        /** Brackets that open and do not close; below 0 if more close. */
        private static int opened(Scalar item) {
            return (int) (item.text().chars().filter(sign -> sign == '(').count()
                    - item.text().chars().filter(sign -> sign == ')').count());
        }
    }
}
