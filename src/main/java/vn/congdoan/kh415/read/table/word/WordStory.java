package vn.congdoan.kh415.read.table.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.read.table.file.CellBudget;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.part.XmlPart;

/** Reads what stands one below the other: in the body of a document, in a text box, in a cell (17.2, 17.4). */
final class WordStory {
    /** Receives what is read, downwards. */
    interface Flow {
        void add(WordBlock block) throws Refusal;
    }

    private final WordTags tags;
    private final XmlPart xml;
    private final WordStyles styles;
    private final CellBudget budget;

    WordStory(WordTags tags, WordStyles styles, CellBudget budget) {
        this.tags = tags;
        this.xml = tags.xml();
        this.styles = styles;
        this.budget = budget;
    }

    /** Everything in the element whose start was reached, up to its end. */
    void read(Flow flow) throws IOException, XMLStreamException {
        new LineReader(flow).read();
    }

    /** Paragraphs as lines, each with its text boxes behind it; tables between them. */
    private final class LineReader {
        private final Flow flow;
        private final WordFields fields = new WordFields();
        private final List<WordBlock> boxes = new ArrayList<>();
        private WordText line = new WordText();

        private LineReader(Flow flow) {
            this.flow = flow;
        }

        private void read() throws IOException, XMLStreamException {
            tags.within(element -> {
                if (!element.equals("p")) {
                    return isTable(element, flow);
                }
                new WordRuns(tags, styles, line, fields, false, () -> WordStory.this.read(boxes::add)).read();
                if (line.isEnded()) {
                    end();
                }
                return true;
            });
            end();
        }

        private void end() throws Refusal {
            Cell cell = line.line();
            line = new WordText();
            if (cell != null) {
                flow.add(new WordBlock.Line(cell));
            }
            for (WordBlock block : boxes) {
                flow.add(block);
            }
            boxes.clear();
        }
    }

    private boolean isTable(String element, Flow flow) throws IOException, XMLStreamException {
        boolean table = element.equals("tbl");
        if (table) {
            flow.add(new TableReader().read());
        }
        return table;
    }

    private final class TableReader {
        private final WordTable table;
        private boolean coloured;

        private boolean hidden;
        private boolean deleted;

        private TableReader() throws Refusal {
            this.table = new WordTable(budget);
        }

        private WordTable read() throws IOException, XMLStreamException {
            tags.within(element -> {
                switch (element) {
                    case "tblPr" -> readProperties();
                    case "gridCol" -> {
                        table.column(length(xml.attribute("w")));
                        xml.skip();
                    }
                    case "tr" -> readRow();
                    default -> {
                        return false;
                    }
                }
                return true;
            });
            return table;
        }

        private void readProperties() throws IOException, XMLStreamException {
            while (xml.next() && !xml.ends("tblPr")) {
                if (xml.starts("tblStyle")) {
                    coloured |= styles.isShaded(xml.attribute("val"));
                } else if (xml.starts("shd")) {
                    coloured |= WordLook.isColoured(xml);
                } else if (xml.starts("tblPrChange")) {
                    xml.skip();
                }
            }
        }

        private void readRow() throws IOException, XMLStreamException {
            hidden = false;
            deleted = false;
            tags.within(element -> {
                switch (element) {
                    case "trPr" -> readRowProperties();
                    case "tc" -> new CellReader().read();
                    default -> {
                        return false;
                    }
                }
                return true;
            });
            table.endRow(hidden, deleted);
        }

        private void readRowProperties() throws IOException, XMLStreamException {
            while (xml.next() && !xml.ends("trPr")) {
                if (xml.starts("gridBefore")) {
                    table.skip(xml.number("val", 0));
                } else if (xml.starts("hidden")) {
                    hidden = WordTags.isOn(xml);
                } else if (xml.starts("del")) {
                    deleted = true;
                } else if (xml.starts("trPrChange")) {
                    xml.skip();
                }
            }
        }

        /** In twentieths of a point; strict files may have a unit behind it, which no program writes here. */
        private static long length(@Nullable String written) {
            return written != null && written.matches("\\d{1,6}") ? Long.parseLong(written) : -1;
        }

        private final class CellReader {
            private final WordText text = new WordText();
            private final WordFields fields = new WordFields();
            private WordTable.Joined joined = WordTable.Joined.NOT;
            private int columns = 1;
            private boolean beside;
            private boolean onColour = coloured;

            private void read() throws IOException, XMLStreamException {
                tags.within(element -> {
                    switch (element) {
                        case "tcPr" -> readProperties();
                        case "p" ->
                            new WordRuns(
                                            tags,
                                            styles,
                                            text,
                                            fields,
                                            onColour,
                                            () -> WordStory.this.read(table::addInside))
                                    .read();
                        default -> {
                            return isTable(element, table::addInside);
                        }
                    }
                    return true;
                });
                if (beside) {
                    table.widen(columns);
                } else {
                    table.cell(columns, joined, text.cell());
                }
            }

            private void readProperties() throws IOException, XMLStreamException {
                while (xml.next() && !xml.ends("tcPr")) {
                    String start = xml.start() == null ? "" : xml.start();
                    switch (start) {
                        case "gridSpan" -> columns = xml.number("val", 1);
                        case "vMerge" ->
                            joined = "restart".equals(xml.attribute("val"))
                                    ? WordTable.Joined.BEGINS
                                    : WordTable.Joined.GOES_ON;
                        case "hMerge" -> beside = !"restart".equals(xml.attribute("val"));
                        case "shd" -> onColour |= WordLook.isColoured(xml);
                        case "tcPrChange" -> xml.skip();
                        default -> {
                            // Says nothing of what stands where.
                        }
                    }
                }
            }
        }
    }
}
