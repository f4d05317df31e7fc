package vn.congdoan.kh415.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.report.book.Letterhead.Signer;

final class LetterheadTest {
    @Test
    void a_name_stands_below_the_room_to_sign_beside_the_others() {
        Signer chair = Signer.of(List.of("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH", "Nguyễn Văn An"));
        assertThat(chair).isEqualTo(new Signer(List.of("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), "Nguyễn Văn An"));
        assertThat(chair.lines(2)).containsExactly("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH", "", "", "", "Nguyễn Văn An");
        assertThat(Signer.of(List.of("NGƯỜI LẬP BIỂU", "Trần Thị Bình")).lines(2))
                .containsExactly("NGƯỜI LẬP BIỂU", "", "", "", "", "Trần Thị Bình");
    }

    @Test
    void offices_hints_and_what_is_not_in_capitals_at_all_are_no_names() {
        for (List<String> lines : List.of(
                List.of("NGƯỜI LẬP BIỂU"),
                List.of("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"),
                List.of("CHỦ TỊCH", "(Ký, đóng dấu)"),
                List.of("For the committee", "Chair"),
                List.of("Nguyễn Văn An"))) {
            assertThat(Signer.of(lines)).isEqualTo(new Signer(lines, ""));
        }
    }
}
