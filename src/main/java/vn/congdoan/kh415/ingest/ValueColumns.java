package vn.congdoan.kh415.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which columns of a form or a long table hold the figures. */
final class ValueColumns {
    private ValueColumns() {}

    /** The columns of figures by sector; none if two columns could hold the same figures. */
    static SortedMap<Integer, String> of(HeadingLines lines, Lexicon lexicon) {
        SortedMap<String, List<Integer>> bySector = new TreeMap<>();
        for (int column : lines.columns()) {
            String sector = null;
            List<String> texts = lines.texts(column);
            for (String text : texts) {
                if (lexicon.sector(text) instanceof Match.Found found) {
                    sector = found.id();
                } else if (sector == null && (lexicon.role(text) == Role.VALUE || lexicon.isCumulative(text))) {
                    sector = "";
                }
            }
            if (sector != null && texts.stream().noneMatch(lexicon::isBeside)) {
                bySector.computeIfAbsent(sector, unused -> new ArrayList<>()).add(column);
            }
        }
        SortedMap<Integer, String> values = new TreeMap<>();
        for (Map.Entry<String, List<Integer>> columns : bySector.entrySet()) {
            List<Integer> filled = headedThemselves(filled(columns.getValue(), lines), lines, lexicon);
            if (filled.size() > 1) {
                return new TreeMap<>();
            }
            values.put(filled.get(0), columns.getKey());
        }
        return values;
    }

    /** Those columns that are headed as figures since the beginning of the year, with that heading. */
    static Map<Integer, String> cumulative(Set<Integer> columns, HeadingLines lines, Lexicon lexicon) {
        Map<Integer, String> cumulative = new TreeMap<>();
        for (int column : columns) {
            lines.texts(column).stream()
                    .filter(lexicon::isCumulative)
                    .findFirst()
                    .ifPresent(heading -> cumulative.put(column, heading));
        }
        return cumulative;
    }

    /** A heading merged over several columns heads the one that is filled in. */
    private static List<Integer> filled(List<Integer> columns, HeadingLines lines) {
        if (columns.size() == 1) {
            return columns;
        }
        List<Integer> filled = columns.stream()
                .filter(column -> lines.holdsFigures(column, HeadingReader.TRIED_ROWS))
                .toList();
        return filled.isEmpty() ? columns.subList(0, 1) : filled;
    }

    /** Of several columns below one merged heading ("Kết quả"), that which alone says itself that it holds figures ("Số lượng"). */
    private static List<Integer> headedThemselves(List<Integer> filled, HeadingLines lines, Lexicon lexicon) {
        List<Integer> figures = new ArrayList<>();
        boolean cumulative = false;
        for (int column : filled) {
            List<String> texts = lines.texts(column);
            String own = texts.get(texts.size() - 1);
            cumulative |= lexicon.isCumulative(own);
            if (lexicon.role(own) == Role.VALUE) {
                figures.add(column);
            }
        }
        return figures.size() == 1 && !cumulative ? figures : filled;
    }
}
