package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.testing.Ran;

/** What an office sees of a month: what belongs to it, who lacks what, and that every fault can be settled without deleting a file. */
final class PlayedMonthTest {
    private static final String PLAN = """
            plan:
              id: P1
              number: Kế hoạch 1
              title: Kế hoạch thử
              issued: 2023-01-01
              years: {from: 2023, to: 2025}
              reporting-year-starts: 1
              return-due-day: 5
            office:
              superior: [TỔNG LIÊN ĐOÀN]
              issuer: CÔNG ĐOÀN NGÀNH
              city: Hà Nội
              signers:
                - [Người lập]
            missing: {stock: 3, ytd: 3}
            checks: {jump-percent: 50, jump-at-least: 100, same-figures: 6}
            kinds:
              top: {name: Công đoàn ngành}
              upper: {name: Công đoàn cấp trên}
              base: {name: Công đoàn cơ sở}
            sectors:
              soe: {name: Doanh nghiệp nhà nước}
            measures:
              members: {name: Tổng số đoàn viên, unit: người, type: count, time: stock, kinds: [base]}
              trained: {name: Số đoàn viên được học tập, unit: người, type: count, time: ytd, kinds: [base]}
              meetings: {name: Số cuộc họp, unit: cuộc, type: count, time: ytd, kinds: [upper]}
            groups:
              all: {name: Chỉ tiêu}
            indicators:
              HT:
                group: all
                name: Đoàn viên được học tập
                place: mục 1
                numerator: trained
                denominator: members
                unit: percent
                target: {type: at-least, value: 75}
              HOP:
                group: all
                name: Cuộc họp
                place: mục 2
                numerator: meetings
                unit: total
                target: {type: at-least, value: 1}
            """;
    private static final String UNITS = """
            Mã,Tên đơn vị,Cấp trên,Cấp,Khu vực
            CDN,Công đoàn ngành,,top,
            CT,Công đoàn Tổng công ty,CDN,upper,
            CS1,CĐCS Một,CT,base,soe
            CS2,CĐCS Hai,CT,base,soe
            CS3,CĐCS Ba,CDN,base,soe
            """;
    private static final String HEAD = "Đơn vị;Tổng số đoàn viên;Số đoàn viên được học tập\n";
    private static final String BROKEN = "PK\u0003\u0004xxxx";

    @TempDir
    private Path place;

    @BeforeEach
    void make() throws IOException {
        put("targets.yaml", PLAN);
        put("units.csv", UNITS);
    }

    private void put(String name, String text) throws IOException {
        Path file = place.resolve("w").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Ran run(String command, String period, String... more) {
        return Ran.in(
                place,
                Stream.concat(
                                Stream.of(
                                        command,
                                        "w",
                                        "--plan",
                                        place.resolve("w/targets.yaml").toString(),
                                        "--period",
                                        period),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private Ran check(String period) {
        return run("check", period, "--fail-on", "error");
    }

    @Test
    void a_month_with_all_that_happens_in_one_ends_without_errors_and_without_a_file_deleted() throws IOException {
        put("returns/2023-05/tong-cong-ty.csv", HEAD + "CS1;100;20\nCS2;50;10\n");
        put("returns/2023-05/CS3.csv", HEAD + "CS3;70;7o\n");
        put("returns/2023-05/CT.csv", "Đơn vị;Số cuộc họp\nCT;1\n");
        put("returns/2023-06/CS1.xlsx", BROKEN);
        put("returns/2023-06/CS2.csv", HEAD + "CS2;50;40%\n");
        put("returns/2023-06/CT.csv", "Đơn vị;Số cuộc họp\nCT;2\n");
        assertThat(check("2023-05").code()).isEqualTo(1);
        assertThat(check("2023-06").code()).isEqualTo(1);

        put("returns/2023-06/CS1 gửi lại.csv", HEAD + "CS1;100;30\n");
        assertThat(check("2023-06").code()).isEqualTo(1);
        put("returns/2023-06/CS2 lần 2.csv", HEAD + "CS2;50;15\n");
        put("returns/2023-06/2023-07-09 CS3.csv", HEAD + "CS3;70;21\n");
        assertThat(check("2023-06").code()).isZero();
        assertThat(run("report", "2023-06", "--as-of", "2023-07-10").code()).isZero();

        put("returns/2023-06/CS3 tháng 5 lần 2.csv", "Kỳ: tháng 5 năm 2023\n" + HEAD + "CS3;70;7\n");
        assertThat(check("2023-05").code()).isZero();
        assertThat(run("report", "2023-05", "--as-of", "2023-07-10").code()).isZero();
        assertThat(run("close", "2023-05", "--as-of", "2023-07-10").code()).isZero();
        put("returns/2023-05/CS2 lần 2.csv", HEAD + "CS2;50;mười hai\n");
        put("returns/2023-07/CS1.csv", HEAD + "CS1;100;75%\n");
        Ran last = check("2023-06");
        assertThat(last.code()).isZero();
        assertThat(last.out()).contains("0 lỗi").contains("Ở các kỳ khác: ");
    }

    @Test
    void faults_of_other_months_are_told_in_one_line_and_never_end_a_run() throws IOException {
        put("returns/2023-06/a.csv", HEAD + "CS1;100;20\n");
        put("returns/2023-05/hong.xlsx", BROKEN);
        put("returns/2023-07/b.csv", HEAD + "CS1;75%;3\n");
        put("returns/07-2023 hong.xlsx", BROKEN);
        Ran june = check("2023-06");
        assertThat(june.code()).isZero();
        assertThat(june.out())
                .contains("Phát hiện trong kỳ: 0 lỗi, 0 cảnh báo, 0 lưu ý. Ở các kỳ khác: 3.")
                .doesNotContain("hong.xlsx", "b.csv");
        put("returns/hong.xlsx", BROKEN);
        assertThat(check("2023-06").code()).as("of no month at all").isEqualTo(1);
    }

    @Test
    void not_sent_is_said_only_of_who_sent_nothing() throws IOException {
        put("returns/2023-06/CS1.xlsx", BROKEN);
        put("returns/2023-06/a.csv", HEAD + "CĐCS Haj;50;15\n");
        put("returns/2023-06/CS3.csv", "Kỳ: tháng 5 năm 2023\n" + HEAD + "CS3;70;7\n");
        put("returns/2023-06/CT.csv", "Đơn vị;Số cuộc họp\nCT;2\n");
        Ran june = check("2023-06");
        assertThat(june.out())
                .doesNotContain("Chưa gửi báo cáo")
                .contains("Đã gửi nhưng chưa dùng được: 3 đơn vị")
                .contains("CĐCS Một (CS1): không đọc được tệp, tệp returns/2023-06/CS1.xlsx.")
                .contains("CĐCS Hai (CS2): ghi tên \"CĐCS Haj\", không có trong danh mục")
                .contains("CĐCS Ba (CS3): ghi kỳ 05/2023, tệp returns/2023-06/CS3.csv.");
        String json = Files.readString(report("2023-06"));
        assertThat(json).contains("\"reason\": \"unreadable\"", "\"reason\": \"unknown_name\"", "\"wrong_period\"");
        assertThat(json).doesNotContain("\"not_received\"");
    }

    private Path report(String period) {
        run("report", period);
        return place.resolve("w/out/" + period + "/P1-" + period + ".json");
    }

    @Test
    void whoever_sent_a_part_is_listed_with_what_lacks_and_so_is_an_upper_body_that_forwarded_a_table()
            throws IOException {
        put("returns/2023-06/bang.csv", "Đơn vị;Tổng số đoàn viên\nCS1;100\nCS2;50\n");
        Ran june = check("2023-06");
        assertThat(june.out())
                .contains("Chưa gửi báo cáo: 1 đơn vị\n  Công đoàn ngành: CĐCS Ba (CS3).")
                .contains("Gửi thiếu số liệu: 3 đơn vị\n")
                .contains("Công đoàn Tổng công ty (CT): thiếu 1 số liệu (Số cuộc họp).")
                .contains("CĐCS Hai (CS2); CĐCS Một (CS1): thiếu 1 số liệu (Số đoàn viên được học tập).");
        assertThat(Files.readString(report("2023-06")))
                .contains("\"unit\": \"CS1\", \"reason\": \"partial\", \"file\": \"returns/2023-06/bang.csv\", "
                        + "\"measures\": [\"trained\"]");
    }

    @Test
    void an_unreadable_file_is_a_warning_once_nothing_lacks_that_it_could_hold() throws IOException {
        put("returns/2023-06/hong.xlsx", BROKEN);
        put("returns/2023-06/CS1.xlsx", BROKEN);
        put("returns/2023-06/a.csv", HEAD + "CS1;100;20\nCS2;50;10\n");
        assertThat(check("2023-06").out()).contains("1 lỗi, 1 cảnh báo");
        put("returns/2023-06/b.csv", HEAD + "CS3;70;7\n");
        put("returns/2023-06/CT.csv", "Đơn vị;Số cuộc họp\nCT;2\n");
        assertThat(check("2023-06").out()).contains("0 lỗi, 2 cảnh báo");
        put("returns/2023-06/CS2 lần 2.xlsx", BROKEN);
        assertThat(check("2023-06").out()).as("it might hold newer figures").contains("1 lỗi, 2 cảnh báo");
    }

    @Test
    void what_is_superseded_is_marked_for_nobody() throws IOException {
        put("returns/2023-06/CS1.csv", HEAD + "CS1;1oo;20\n");
        put("returns/2023-06/CS1 lần 2.csv", HEAD + "CS1;100;20\n");
        Ran ran = run("check", "2023-06", "--annotate", "marked");
        assertThat(ran.out()).contains("0 lỗi").contains("Không cần làm gì: bản gửi sau đã thay chỗ này.");
        assertThat(place.resolve("marked")).doesNotExist();
        assertThat(Files.readString(report("2023-06")))
                .containsPattern("(?s)figure-not-a-number\",\\s+\"severity\": \"info\".*\"bearing\": \"replaced\"");
    }

    @Test
    void a_marked_copy_that_comes_back_mended_says_nothing_of_its_own_front() throws IOException {
        put("returns/2023-06/CS1.csv", HEAD + "CS1;1oo;20\n");
        run("check", "2023-06", "--annotate", "marked");
        Path copy = place.resolve("marked/2023-06/CS1.csv - cần sửa.xlsx");
        Files.copy(copy, place.resolve("w/returns/2023-06/CS1 (2).xlsx"));
        String told = check("2023-06").out();
        assertThat(told).contains("CS1 (2).xlsx › Nội dung › B2").doesNotContain("CS1 (2).xlsx › Cần sửa");
        assertThat(told).doesNotContain("sheet-");
    }

    @Test
    void explain_says_why_a_figure_that_was_sent_is_not_used() throws IOException {
        put("returns/2023-06/a.csv", HEAD + "CS1;12;13\nCS2;50;4o\n");
        put("returns/2023-06/CS3.xlsx", BROKEN);
        assertThat(run("explain", "2023-06", "ht", "--unit", "cs1").out())
                .contains("đã gửi 13, không dùng vì: Chỉ tiêu")
                .doesNotContain("thiếu số liệu");
        assertThat(run("explain", "2023-06", "HT", "--unit", "CĐCS  hai").out())
                .contains("đã gửi 4o, không dùng vì: \"4o\" không");
        assertThat(run("explain", "2023-06", "HT", "--unit", "CS3").out())
                .contains("đã gửi nhưng chưa dùng được: không đọc được tệp, tệp");
        assertThat(run("explain", "2023-06", "HT", "--unit", "CS1", "--json").out())
                .contains("\"code\": \"numerator-above-denominator\"", "\"gap\": null", "\"closed\": false");
    }

    @Test
    void explain_says_of_a_closed_figure_that_it_is_closed() throws IOException {
        put("returns/2023-06/a.csv", HEAD + "CS1;100;20\nCS2;50;10\n");
        run("report", "2023-06", "--as-of", "2023-07-10");
        assertThat(run("close", "2023-06", "--as-of", "2023-07-10", "--anyway").code())
                .isZero();
        put("returns/2023-06/a lần 2.csv", HEAD + "CS1;100;9o\n");
        assertThat(run("explain", "2023-06", "HT", "--unit", "CS1").out())
                .contains("Kỳ 06/2023 đã chốt: đây là số đã chốt")
                .contains("= 20 (kỳ 06/2023, số đã chốt)")
                .doesNotContain("9o");
    }

    @Test
    void closing_names_those_whose_files_cannot_be_used_among_the_missing() throws IOException {
        put("returns/2023-06/CS1.xlsx", BROKEN);
        put("returns/2023-06/a.csv", HEAD + "CS2;50;10\nCS3;70;7\n");
        put("returns/2023-06/CT.csv", "Đơn vị;Số cuộc họp\nCT;2\n");
        run("report", "2023-06", "--as-of", "2023-07-10");
        Ran close = run("close", "2023-06", "--as-of", "2023-07-10");
        assertThat(close.code()).isEqualTo(2);
        assertThat(close.err()).contains("CS1");
    }

    @Test
    void explain_is_folded_to_two_levels_unless_asked() throws IOException {
        put("returns/2023-06/a.csv", HEAD + "CS1;100;20\nCS2;50;10\n");
        assertThat(run("explain", "2023-06", "HT").out())
                .contains("… còn 2 đơn vị bên dưới: thêm --depth 3 hoặc --unit CT")
                .doesNotContain("CĐCS Một");
        assertThat(run("explain", "2023-06", "HT", "--depth", "3").out()).contains("CĐCS Một");
        assertThat(run("explain", "2023-06", "HT", "--depth", "1").out()).doesNotContain("CT  Công đoàn");
        assertThat(run("explain", "2023-06", "HT", "--depth", "0").code()).isEqualTo(2);
        assertThat(run("explain", "2023-06", "HT", "--json").out()).contains("CĐCS Một");
        assertThat(run("explain", "2023-06", "HT", "--json", "--depth", "2").out())
                .doesNotContain("CĐCS Một");
    }

    @Test
    void nothing_is_compared_over_the_start_of_a_reporting_year() throws IOException {
        put("returns/2022-12/a.csv", HEAD + "CS1;100;90\nCS2;50;50\nCS3;70;70\n");
        put("returns/2023-01/a.csv", HEAD + "CS1;100;5\nCS2;50;1\nCS3;70;1\n");
        put("returns/2023-02/a.csv", HEAD + "CS1;100;90\nCS2;50;50\nCS3;70;70\n");
        String january = Files.readString(report("2023-01"));
        assertThat(january).containsPattern("\"previous\": \\{[^\\n]*\"change\": null[^\\n]*\"anew\": true");
        String february = Files.readString(report("2023-02"));
        assertThat(february).containsPattern("\"previous\": \\{[^\\n]*\"change\": \\{[^\\n]*\"anew\": false");
    }
}
