package vn.congdoan.kh415.read.table.old;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.Fixture;
import vn.congdoan.kh415.read.table.OldLetters;
import vn.congdoan.kh415.read.table.cell.CellValues;
import vn.congdoan.kh415.read.table.cell.TableBuilder;
import vn.congdoan.kh415.read.table.file.CellBudget;
import vn.congdoan.kh415.read.table.file.Deadline;
import vn.congdoan.kh415.read.table.file.Refusal;

class OldSheetTest {
    /** Among them headings and answers too short to tell by themselves. */
    private static final List<String> FORM = List.of(
            "Báo cáo kết quả thực hiện chỉ tiêu",
            "Kỳ báo cáo: tháng 6 năm 2023",
            "TT",
            "Nội dung",
            "Đơn vị tính",
            "Số lượng",
            "Ghi chú",
            "Đoàn viên kết nạp mới",
            "có/không",
            "có",
            "không",
            "Có",
            "Lê Văn Tám",
            "Hà Nội",
            "Xã Hòa Xá");

    static Stream<UnaryOperator<String>> encodings() {
        return Stream.of(OldLetters::tcvn3, OldLetters::vni);
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void short_texts_are_read_as_the_sheet_is(UnaryOperator<String> typed) throws Refusal {
        List<String> read = read(FORM.stream().map(typed).toList());
        // Capitals that old fonts have not were typed small.
        assertThat(read).usingElementComparator(String::compareToIgnoreCase).isEqualTo(FORM);
    }

    @Test
    void many_short_texts_decide_together() throws Refusal {
        List<String> meant = List.of("nội dung", "ghi chú", "có", "học tập", "tổ chức", "số lượng người", "tỉnh");
        assertThat(read(meant.stream().map(OldLetters::tcvn3).toList())).isEqualTo(meant);
    }

    @Test
    void soft_hyphen_between_quotation_marks_is_a_letter() throws Refusal {
        assertThat(read(List.of(OldLetters.tcvn3("Hưởng ứng phong trào “lương thực”"))))
                .containsExactly("Hưởng ứng phong trào “lương thực”");
    }

    @Test
    void text_behind_thousands_of_others_decides_as_well() throws Refusal {
        List<String> typed = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            typed.add("é " + i);
        }
        typed.add(OldLetters.tcvn3("Hưởng ứng phong trào lương thực"));
        typed.add(OldLetters.tcvn3("tỉnh"));
        assertThat(read(typed)).endsWith("Hưởng ứng phong trào lương thực", "tỉnh");
    }

    @Test
    void sheet_of_both_kinds_is_read_cell_by_cell() throws Refusal {
        List<String> meant = List.of("Đơn vị tính", "Nội dung", "có", "Hà Nội", "là", "không", "Số lượng người");
        List<String> typed = new ArrayList<>(meant);
        typed.set(1, OldLetters.tcvn3("Nội dung"));
        typed.set(6, OldLetters.tcvn3("Số lượng người"));
        assertThat(read(typed)).isEqualTo(meant);
    }

    @Test
    void sheet_in_unicode_stays_as_it_is() throws Refusal, IOException {
        List<String> names = Files.readAllLines(Fixture.path("names.txt"));
        assertThat(read(names)).isEqualTo(names);
        assertThat(read(FORM)).isEqualTo(FORM);
        List<String> western = Stream.of(
                        "có", "không", "Hà", "là", "báo cáo", "tháng", "công", "xã Hòa Xá", "Lê Văn Tám", "có")
                .filter(OldText::mayBeOld)
                .toList();
        assertThat(western).hasSizeGreaterThan(6);
        assertThat(read(western)).isEqualTo(western);
    }

    @Test
    void foreign_names_stay_as_they_are() throws Refusal, IOException {
        List<String> names = Files.readAllLines(Fixture.path("foreign-names.txt")).stream()
                .map(name -> name.replace("\u00AD", ""))
                .toList();
        assertThat(read(names)).isEqualTo(names);
        for (String name : names) {
            assertThat(read(List.of(name, name, "700", "Total"))).contains(name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Société Générale|Crédit Agricole|Hôtel|Café|Noël|été|très|là|où|déjà|élève|thé|blé|né|clé|fée|pré",
                "für|über|Müller|Söhne|Größe|Straße|schön|Äpfel|Öl|Übung|Köln|Zürich|München|Bär|Tür|grün|fünf|zwölf",
                "São Paulo|ação|não|você|avô|avó|pão|mão|irmã|maçã|três|mês|café|país|saúde|início|água|órgão",
                "niño|año|señor|mañana|España|más|qué|cómo|está|también|día|aquí|sí|él|tú|mí|té|sé|dé",
                "å|ä|ö|båt|kött|gräs|smör|bröd|rött|blå|grå|två|på|så|når|då|små|här|där|är"
            })
    void foreign_languages_stay_as_they_are(String words) throws Refusal {
        List<String> texts = List.of(words.split("\\|"));
        assertThat(read(texts)).isEqualTo(texts);
    }

    @Test
    void name_of_a_sheet_is_read_with_its_texts() throws Refusal {
        List<String> typed = FORM.stream().map(OldLetters::tcvn3).toList();
        assertThat(table(OldLetters.tcvn3("Nội dung"), typed).sheet()).isEqualTo("Nội dung");
    }

    private static List<String> read(List<String> texts) throws Refusal {
        return table("Sheet", texts).rows().stream()
                .map(row -> ((Cell.Text) row.cells().get(0).cell()).text())
                .toList();
    }

    private static Table table(String name, List<String> texts) throws Refusal {
        TableBuilder table = new TableBuilder(new CellBudget(Deadline.ofThread()));
        for (int row : IntStream.range(0, texts.size()).toArray()) {
            table.row(row, false);
            table.cell(0, CellValues.text(texts.get(row)));
        }
        List<Table> tables = new ArrayList<>();
        table.addTo(tables, "file", name, false);
        return tables.get(0);
    }
}
