package vn.congdoan.kh415.ingest.sheet;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.congdoan.kh415.ingest.heading.Block;
import vn.congdoan.kh415.ingest.qualifier.Qualifiers;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;

/**
 * What a title says of a block that tells of one measure alone, by a name that may stand for that of the title: below "Danh sách đoàn viên
 * ưu tú được giới thiệu cho Đảng" a column or a row "Số đoàn viên" counts those, and not all.
 */
final class ShortHeadings {
    private ShortHeadings() {}

    /**
     * That it is unclear, or nothing.
     *
     * @param told the measures that columns or rows name; of more than one, each says what it is
     */
    static Qualifiers of(Block block, Stream<MeasureId> told, Lexicon lexicon) {
        List<MeasureId> all = told.distinct().toList();
        if (all.size() != 1) {
            return Qualifiers.NONE;
        }
        Measure only = lexicon.measure(all.get(0));
        List<String> lines = List.copyOf(block.preamble().texts());
        // A title may go on in the next line.
        Stream<String> both =
                IntStream.range(1, lines.size()).mapToObj(next -> lines.get(next - 1) + " " + lines.get(next));
        return Stream.of(lines.stream(), Stream.of(block.grid().table().sheet()), both)
                .flatMap(each -> each)
                .filter(line -> lexicon.shortNames().areOfAnother(line, only, all))
                .findFirst()
                .map(Qualifiers::unclear)
                .orElse(Qualifiers.NONE);
    }
}
