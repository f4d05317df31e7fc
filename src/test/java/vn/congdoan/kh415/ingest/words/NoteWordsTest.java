package vn.congdoan.kh415.ingest.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.kh415.ingest.Desk;
import vn.congdoan.kh415.ingest.qualifier.Qualifiers;

/** What sentences say of figures: kind and words of each phrase, "-" for nothing. */
final class NoteWordsTest {
    /** Longer than any note is read. */
    private static final String SENTENCE = "Số liệu lũy kế từ đầu năm ".repeat(20);

    private final NoteWords notes = new Lexicon(Desk.PLAN, Desk.REGISTRY).notes();

    /** As a line by itself, beside a figure, and at the foot behind a mark that figures bear. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                        Ghi chú: lấy số tháng 5 | Time tháng 5 | Time tháng 5 | Time tháng 5
                        (*) Lấy số liệu tháng 5 | Time tháng 5 | Time tháng 5 | Time tháng 5
                        Ghi chú: Số đoàn viên lấy số tháng 5 | Names Đoàn viên; Time tháng 5 | Time tháng 5 | Time tháng 5
                        Theo số tháng 5, lấy số tháng 4 | Time tháng 4 | Time tháng 4 | Time tháng 4
                        Lấy số | Unclear Lấy số | Unclear Lấy số | Unclear Lấy số
                        Lấy số lạ | Unclear Lấy số lạ | Unclear Lấy số lạ | Unclear Lấy số lạ
                        Lấy số của biểu | Unclear Lấy số của biểu | Unclear Lấy số của biểu | Unclear Lấy số của biểu
                        lấy sốt tháng 5 | - | - | Time tháng 5; Unclear sốt
                        xlấy số tháng 5 | - | - | Time tháng 5; Unclear xlấy
                        xlấy số lấy số tháng 5 | Time tháng 5 | Time tháng 5 | Time tháng 5
                        lấy số tháng 5 lấy sốt | Time tháng 5 | Time tháng 5 | Time tháng 5
                        Số liệu lũy kế từ đầu năm | Time luỹ kế từ đầu năm | Plain số liệu; Time luỹ kế từ đầu năm | Time luỹ kế từ đầu năm
                        Số liệu lũy kế từ đầu năm, tăng so với cùng kỳ | Time luỹ kế từ đầu năm | Plain số liệu; Time luỹ kế từ đầu năm; Beside tăng; Beside so với cùng kỳ | Time luỹ kế từ đầu năm
                        Số liệu doanh nghiệp lũy kế từ đầu năm do dịch | Time luỹ kế từ đầu năm | - | Time luỹ kế từ đầu năm
                        Số liệu xdo do lũy kế từ đầu năm | - | - | Unclear xdo
                        Số liệu trên là lũy kế từ đầu năm | Time luỹ kế từ đầu năm | Plain số liệu; Time luỹ kế từ đầu năm | Time luỹ kế từ đầu năm
                        Ghi chú: lũy kế từ đầu năm | Time luỹ kế từ đầu năm | - | Time luỹ kế từ đầu năm
                        Số liệu tháng 5 | Time tháng 5 | Plain số liệu; Time tháng 5 | Time tháng 5
                        Số liệu của tháng 5 | Time của tháng 5 | Plain số liệu; Time của tháng 5 | Time của tháng 5
                        Số liệu tháng 5 khu vực nhà nước | Time tháng 5; OfSector Khu vực nhà nước | Plain số liệu; Time tháng 5; OfSector Khu vực nhà nước | Time tháng 5; OfSector Khu vực nhà nước
                        Số liệu khu vực nhà nước | OfSector Khu vực nhà nước | Plain số liệu; OfSector Khu vực nhà nước | OfSector Khu vực nhà nước
                        Số liệu lạ tháng 5 | Time tháng 5 | - | Time tháng 5; Unclear lạ
                        Số liệu đoàn viên | - | Plain số liệu; Names Đoàn viên | Names Đoàn viên
                        Số liệu theo kế hoạch số 415 | - | - | Beside kế hoạch; Unclear 415
                        Ghi chú: tháng 5 | Time tháng 5 | - | Time tháng 5
                        Ghi chú: đoàn viên tháng 5 | Names Đoàn viên; Time tháng 5 | - | Names Đoàn viên; Time tháng 5
                        Ghi chú: đoàn viên lạ tháng 5 | - | - | Names Đoàn viên; Time tháng 5; Unclear lạ
                        Số liệu tính bằng triệu đồng | In triệu đồng | Plain số liệu tính bằng; In triệu đồng | In triệu đồng
                        Số liệu tính bằng người | - | - | -
                        Kinh phí tính bằng triệu đồng | - | Names Kinh phí; Plain tính bằng; In triệu đồng | Names Kinh phí; In triệu đồng
                        Ghi chú: kinh phí tính bằng triệu đồng | Names Kinh phí; In triệu đồng | - | Names Kinh phí; In triệu đồng
                        Ghi chú: tính bằng triệu đồng lạ | In triệu đồng | - | In triệu đồng; Unclear lạ
                        Ghi chú: triệu đồng lạ | - | - | In triệu đồng; Unclear lạ
                        Ghi chú: người lạ tính bằng tháng 5 | - | - | Time tháng 5; Unclear lạ
                        Chưa kể chi nhánh Hà Nội | Unclear Chưa kể chi nhánh Hà Nội | Unclear Chưa kể chi nhánh Hà Nội | Unclear chưa; Unclear kể; Unclear nhánh; Unclear hà; Unclear nội
                        Số liệu chưa kể chi nhánh Hà Nội | Unclear Số liệu chưa kể chi nhánh Hà Nội | - | Unclear chưa; Unclear kể; Unclear nhánh; Unclear hà; Unclear nội
                        Đoàn viên chưa kể chi nhánh Hà Nội | - | - | Names Đoàn viên; Unclear chưa; Unclear kể; Unclear nhánh; Unclear hà; Unclear nội
                        Ghi chú: Số đoàn viên chưa bao gồm Hà Nội | Names Đoàn viên; Unclear Ghi chú: Số đoàn viên chưa bao gồm Hà Nội | - | Names Đoàn viên; Unclear chưa; Unclear hà; Unclear nội
                        Trừ chi nhánh | Unclear Trừ chi nhánh | Unclear Trừ chi nhánh | Unclear trừ; Unclear nhánh
                        trừu tượng tháng 5 | - | - | Time tháng 5; Unclear trừu; Unclear tượng
                        Có danh sách kèm theo | - | - | -
                        Xem biểu tháng 5 | - | - | -
                        số xem tháng 5 | - | - | Time tháng 5; Unclear xem
                        tháng 5 | - | Time tháng 5 | Time tháng 5
                        Tăng so với tháng 5 | - | - | -
                        đạt tháng 5 | - | - | -
                        nam | - | Beside nam | Beside nam
                        khu vực nhà nước | - | OfSector Khu vực nhà nước | OfSector Khu vực nhà nước
                        là lũy kế | - | Time luỹ kế | Time luỹ kế
                    """)
    void sentence_says_of_figures_by_where_it_stands(String text, String line, String beside, String footnote) {
        assertThat(said(notes.line(text))).isEqualTo(line);
        assertThat(said(notes.beside(text))).isEqualTo(beside);
        assertThat(said(notes.footnote(text))).isEqualTo(footnote);
    }

    /** Above a table, where a title tells the period of the return. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                        Ghi chú: lấy số tháng 5 | Time tháng 5
                        Ghi chú: Số đoàn viên lấy số tháng 5 | Names Đoàn viên; Time tháng 5
                        Lấy số lạ | Unclear Lấy số lạ
                        xlấy số tháng 5 | -
                        xlấy số lấy số tháng 5 | Time tháng 5
                        lấy số tháng 5 lấy sốt | Time tháng 5
                        Số liệu lũy kế từ đầu năm | -
                        Ghi chú: lũy kế từ đầu năm | Time luỹ kế từ đầu năm
                        Số liệu tháng 5 | Time tháng 5
                        Số liệu của tháng 5 | Time của tháng 5
                        Số liệu tháng 5 khu vực nhà nước | -
                        Số liệu khu vực nhà nước | -
                        Ghi chú: đoàn viên tháng 5 | Names Đoàn viên; Time tháng 5
                        Số liệu tính bằng triệu đồng | -
                        Ghi chú: kinh phí tính bằng triệu đồng | Names Kinh phí; In triệu đồng
                        Số liệu chưa kể chi nhánh Hà Nội | Unclear Số liệu chưa kể chi nhánh Hà Nội
                        Trừ chi nhánh | Unclear Trừ chi nhánh
                        Có danh sách kèm theo | -
                        khu vực nhà nước | -
                    """)
    void line_that_may_be_a_title_is_one_unless_it_must_be_a_note(String text, String title) {
        assertThat(said(notes.title(text))).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                        Ghi chú: có danh sách      | có danh sách
                        Ghi chú. Có danh sách      | Có danh sách
                        Ghi chú: xem. Lấy số       | xem. Lấy số
                        Ghi chú. Xem: lấy số       | Xem: lấy số
                        Note: figures of May       | figures of May
                        Xem: ghi chú               | Xem: ghi chú
                        Xem. Ghi chú               | Xem. Ghi chú
                        Ghi chú lấy số tháng 5     | Ghi chú lấy số tháng 5
                        : ghi chú                  | : ghi chú
                    """)
    void introduction_is_left_out(String line, String rest) {
        assertThat(notes.withoutIntroduction(line)).isEqualTo(rest);
    }

    @Test
    void prose_says_nothing_but_as_a_footnote() {
        assertThat(notes.line(SENTENCE)).isEqualTo(Qualifiers.NONE);
        assertThat(notes.title(SENTENCE)).isEqualTo(Qualifiers.NONE);
        assertThat(notes.beside(SENTENCE)).isEqualTo(Qualifiers.NONE);
        assertThat(notes.beside("")).isEqualTo(Qualifiers.NONE);
        assertThat(said(notes.footnote(SENTENCE))).isEqualTo("Unclear " + SENTENCE);
    }

    private static String said(Qualifiers qualifiers) {
        String said = qualifiers.all().stream()
                .map(each -> each.getClass().getSimpleName() + " " + each.seen())
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? "-" : said;
    }
}
