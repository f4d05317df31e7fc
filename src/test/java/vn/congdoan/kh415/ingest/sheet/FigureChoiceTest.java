package vn.congdoan.kh415.ingest.sheet;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.kh415.ingest.Desk;

/** Which of several figures that speak of one measure is the one due, and what is told of the others. */
final class FigureChoiceTest {
    private static final String CASES = """
            2023-06
            Đơn vị | Tổng số đoàn viên | Đoàn viên
            A | 10 | 11
            => RETURN_CONFLICT B2 A members: 10; 2023-06/r.xlsx › Sheet › C2; 11; 1

            2023-06
            Đơn vị | Tổng số đoàn viên | Đoàn viên
            A | 10 | 10
            => A 2023-06 members=10

            2023-06
            Đơn vị | Tổng số đoàn viên | Tổng số đoàn viên (chuyện lạ)
            A | 10 | 11
            => A 2023-06 members=10
            => MEASURE_UNKNOWN C1: Tổng số đoàn viên (chuyện lạ); Tổng số đoàn viên

            2023-06
            Đơn vị | Kết nạp mới trong tháng | Kết nạp mới lũy kế từ đầu năm
            A | 3 | 12
            => A 2023-06 joined=3 ~joined=12

            2023-06
            Đơn vị | Kết nạp mới trong tháng | Kết nạp mới lũy kế từ đầu năm
            A | 13 | 12
            => FIGURES_DISAGREE B2 A joined: C2; Kết nạp mới trong tháng / Kết nạp mới lũy kế từ đầu năm; 13; 12

            2023-06
            Đơn vị | Kết nạp mới trong tháng | Kết nạp mới lũy kế từ đầu năm
            A | 0 | 0
            => A 2023-06 joined=0 ~joined=0

            2023-06
            Đơn vị | Kết nạp mới trong tháng | Kết nạp mới lũy kế từ đầu năm
            A | 3 | 0
            => FIGURES_DISAGREE B2 A joined: C2; Kết nạp mới trong tháng / Kết nạp mới lũy kế từ đầu năm; 3; 0

            2023-06
            Đơn vị | Kết nạp mới trong tháng | Kết nạp mới lũy kế từ đầu năm
            A |  | 12
            => A 2023-06 joined=- ~joined=12

            2023-06
            Đơn vị | Tổng số đoàn viên tháng này | Tổng số đoàn viên lũy kế đến cuối tháng
            A | 10 | 10
            => A 2023-06 members=10

            2023-06
            Đơn vị | Tổng số đoàn viên tháng này | Tổng số đoàn viên lũy kế đến cuối tháng
            A | 10 | 11
            => FIGURES_DISAGREE B2 A members: C2; Tổng số đoàn viên tháng này / Tổng số đoàn viên lũy kế đến cuối tháng; 10; 11

            2023-06
            Đơn vị | Kinh phí trong tháng | Kinh phí lũy kế từ đầu năm
            A | 10 | 60
            => A 2023-06 fees=60

            2023-06
            Đơn vị | Kinh phí trong tháng | Kinh phí lũy kế từ đầu năm
            A | 10 |
            => RETURN_EMPTY 2023-06/r.xlsx A
            => FIGURE_BESIDE_ONLY B2 A fees: Kinh phí trong tháng; 1; Thu kinh phí công đoàn

            2023-06
            Đơn vị | Kinh phí trong tháng
            A | 10
            => RETURN_EMPTY 2023-06/r.xlsx A
            => FIGURE_BESIDE_ONLY B2 A fees: Kinh phí trong tháng; 1; Thu kinh phí công đoàn

            2023-06
            Đơn vị | Kinh phí tháng 6 | Kinh phí lũy kế từ đầu năm
            A | 60 | 60
            => A 2023-06 fees=60

            2023-06
            Đơn vị | Kinh phí tháng 6 | Kinh phí lũy kế từ đầu năm
            A | 61 | 60
            => FIGURES_DISAGREE B2 A fees: C2; Kinh phí tháng 6 / Kinh phí lũy kế từ đầu năm; 61; 60

            2023-06
            Đơn vị | Kinh phí (đồng) | Kinh phí (triệu đồng)
            A | 61000000 | 61
            => A 2023-06 fees=61000000

            2023-06
            Đơn vị | Kinh phí (triệu đồng)
            A | 61
            => FIGURE_OTHER_UNIT B2 A fees: 61; triệu đồng; đồng

            2023-06
            Đơn vị | Đối thoại quý II | Đối thoại 6 tháng đầu năm
            A | x | x
            => A 2023-06 held=1

            2023-06
            Đơn vị | Đối thoại trong tháng | Đối thoại lũy kế từ đầu năm
            A | không | có
            => A 2023-06 held=1

            2023-06
            Đơn vị | Kết nạp mới 6 tháng đầu năm
            A | 12
            => FIGURE_LONGER_PERIOD B2 A joined: Kết nạp mới 6 tháng đầu năm; 2023-06; Số đoàn viên kết nạp mới

            2023-06
            Đơn vị | Kết nạp mới trong tháng | Kết nạp mới từ tháng 3 đến tháng 6
            A | 3 | 12
            => A 2023-06 joined=3

            2023-06
            Đơn vị | Kết nạp mới trong tháng | Kết nạp mới lũy kế từ đầu năm 2022
            A | 3 | 12
            => A 2023-06 joined=3
            => HEADINGS_PASSED_OVER C2: Kết nạp mới lũy kế từ đầu năm 2022; 1

            2023-06
            Đơn vị | Kết nạp mới trong tháng | Lũy kế kết nạp mới | Kết nạp mới từ đầu năm
            A | 3 | 12 | 12
            => A 2023-06 joined=3

            2023-01
            Đơn vị | Kết nạp mới trong tháng | Kết nạp mới lũy kế từ đầu năm
            A | 3 | 3
            => A 2023-01 joined=3

            2023-01
            Đơn vị | Kết nạp mới trong tháng | Kết nạp mới lũy kế từ đầu năm
            A | 3 | 4
            => FIGURES_DISAGREE B2 A joined: C2; Kết nạp mới trong tháng / Kết nạp mới lũy kế từ đầu năm; 3; 4

            2023-01
            Đơn vị | Kết nạp mới trong tháng | Kết nạp mới lũy kế từ đầu năm
            A |  | 3
            => A 2023-01 joined=3

            2023-01
            Đơn vị | Kinh phí trong tháng | Kinh phí lũy kế từ đầu năm
            A | 10 |
            => A 2023-01 fees=10

            2023-06
            Đơn vị | Kinh phí tháng 6 | Kinh phí lũy kế từ đầu năm
            A | 10 |
            => RETURN_EMPTY 2023-06/r.xlsx A
            => FIGURE_BESIDE_ONLY B2 A fees: Kinh phí tháng 6; 1; Thu kinh phí công đoàn

            2023-06
            Đơn vị | Kinh phí tháng 6
            A | 10
            => RETURN_EMPTY 2023-06/r.xlsx A
            => FIGURE_BESIDE_ONLY B2 A fees: Kinh phí tháng 6; 1; Thu kinh phí công đoàn

            2023-06
            Đơn vị | Kết nạp mới trong tháng | Lũy kế kết nạp mới | Kết nạp mới từ đầu năm
            A | 3 | 12 | 13
            => A 2023-06 joined=3

            2023-06
            Đơn vị | Kết nạp mới trong tháng | Kết nạp mới tháng 6
            A | 3 | 4
            => FIGURE_TWICE B2 A joined: C2; Kết nạp mới trong tháng / Kết nạp mới tháng 6

            2023-06
            Đơn vị | Kết nạp mới trong tháng | Kết nạp mới tháng 6
            A | 3 | 3
            => FIGURE_TWICE B2 A joined: C2; Kết nạp mới trong tháng / Kết nạp mới tháng 6

            2023-06
            Đơn vị | Kết nạp mới tháng 6 | Kết nạp mới kế hoạch | Kết nạp mới tháng 5
            A | 3 | 4 | 5
            => A 2023-06 joined=3
            => HEADINGS_PASSED_OVER C2: Kết nạp mới kế hoạch, Kết nạp mới tháng 5; 2

            2023-06
            Đơn vị | Kết nạp mới kế hoạch | Kết nạp mới tháng 5
            A | 4 | 5
            => FIGURE_BESIDE_ONLY B2 A joined: Kết nạp mới kế hoạch; 1; Số đoàn viên kết nạp mới

            2023-06
            Nội dung | Đơn vị A |
            Đơn vị: A | |
            Nội dung | Số lượng |
            Kết nạp mới | |
            Lũy kế từ đầu năm | 12 |
            Trong tháng | 3 |
            => A 2023-06 joined=3 ~joined=12

            2023-06
            Đơn vị: A |
            Nội dung | Số lượng
            Kết nạp mới | 3
            Lũy kế từ đầu năm | 12
            Tổng số | 40
            => A 2023-06 joined=3 ~joined=12

            2023-06
            Đơn vị: A |
            Nội dung | Số lượng
            Tổng số đoàn viên | 40
            Trong đó nữ | 12
            Kết nạp mới |
            Tổng số | 5
            => A 2023-06 joined=5 members=40
            => HEADINGS_PASSED_OVER B4: Số lượng – Trong đó nữ; 1

            2023-06
            Đơn vị: A |
            Nội dung | Số lượng
            Phân xưởng 1 |
            Kết nạp mới | 3
            Tổng cộng |
            Tổng số đoàn viên | 40
            => A 2023-06 members=40
            => FIGURE_BESIDE_ONLY B4 A joined: Số lượng – Phân xưởng 1; 1; Số đoàn viên kết nạp mới

            2023-06
            Đơn vị: A |
            Nội dung | Số lượng
            Kết nạp mới và việc khác nữa | 3
            Kết nạp mớ | 4
            Phân xưởng 1 | 5
            Chuyện lạ |
            => MEASURE_UNKNOWN A3 A: Kết nạp mới và việc khác nữa;
            => MEASURE_UNKNOWN A4 A: Kết nạp mớ; Kết nạp mới
            => HEADINGS_PASSED_OVER A5: Phân xưởng 1; 1
            """;

    static Stream<String> cases() {
        return Desk.cases(CASES);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void figure_that_is_due_is_taken_and_others_are_told(String drawn) {
        Desk.assertCase(drawn);
    }
}
