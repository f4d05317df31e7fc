package vn.congdoan.kh415.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.table.Patience;
import vn.congdoan.kh415.model.table.Posted;
import vn.congdoan.kh415.testing.TextTable;

class DeliveryTest {
    private static final String FILE = "2023-06/thư.eml/r.xlsx";
    private static final String ONE = "Đơn vị | Tổng số đoàn viên | Ngày nhận\nA | 10 | 2023-07-01\n";
    private static final String BOTH = "Đơn vị | Tổng số đoàn viên\nA | 10\nB | 20\n";
    private static final LocalDate DAY = LocalDate.of(2023, 7, 6);

    @Test
    void the_day_of_the_mail_counts_before_the_one_that_the_return_states() {
        assertThat(said(ONE, new Posted(List.of(), DAY)).submissions().get(0).received())
                .isEqualTo(DAY);
        assertThat(said(ONE, new Posted(List.of(), null)).submissions().get(0).received())
                .isEqualTo(LocalDate.of(2023, 7, 1));
        assertThat(said(ONE, null).submissions().get(0).received()).isEqualTo(LocalDate.of(2023, 7, 1));
    }

    @Test
    void a_unit_and_those_above_it_may_send_its_return() {
        assertThat(strangers(ONE, "a@x.vn")).isEmpty();
        assertThat(strangers(ONE, "other@a.vn"))
                .as("the second address of the unit")
                .isEmpty();
        assertThat(strangers(ONE, "top@x.vn")).isEmpty();
        assertThat(strangers(BOTH, "top@x.vn")).isEmpty();
        assertThat(strangers(ONE, "stranger@x.vn", "a@x.vn"))
                .as("one mail within another")
                .isEmpty();
    }

    @Test
    void another_sender_is_remarked_once_a_file() {
        assertThat(strangers(ONE, "b@x.vn")).containsExactly("A: b@x.vn, not a@x.vn or other@a.vn");
        assertThat(strangers(BOTH, "b@x.vn")).containsExactly("A: b@x.vn, not a@x.vn or other@a.vn");
        assertThat(strangers(BOTH, "c@x.vn")).containsExactly("null: c@x.vn, not a@x.vn or b@x.vn or other@a.vn");
    }

    @Test
    void of_a_unit_without_an_address_nothing_is_remarked() {
        assertThat(strangers("Đơn vị | Tổng số đoàn viên\nC | 10\n", "c@x.vn")).isEmpty();
    }

    private static List<String> strangers(String drawing, String... senders) {
        List<String> remarks = new ArrayList<>();
        for (Finding finding : said(drawing, new Posted(List.of(senders), DAY)).findings()) {
            if (finding.code() == FindingCode.SENDER_DIFFERS) {
                ReturnFacts.OtherSender facts = (ReturnFacts.OtherSender) finding.facts();
                remarks.add(finding.unit() + ": " + String.join(" or ", facts.senders()) + ", not "
                        + String.join(" or ", facts.known()));
            }
        }
        return remarks;
    }

    private static Ingest.Said said(String drawing, @Nullable Posted posted) {
        Registry registry = new Registry(List.of(
                unit("T", null, "top", "Top@X.vn"),
                unit("A", "T", "base", "A@x.vn; other@a.vn"),
                unit("B", "T", "base", "B <b@x.vn>"),
                unit("C", "T", "base", null)));
        return new Ingest(Desk.PLAN, registry)
                .read(FILE, Patience.ENDLESS, Outcome.of(List.of(TextTable.of(FILE, drawing))), posted);
    }

    private static Unit unit(String code, @Nullable String parent, String kind, @Nullable String email) {
        return new Unit(
                new UnitCode(code),
                code,
                parent == null ? null : new UnitCode(parent),
                kind,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                email);
    }
}
