package vn.congdoan.kh415.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.congdoan.kh415.model.plan.Plan;

/**
 * What stands over and under a document of the office: who issues it and the national title; place, date and signers.
 *
 * <p>The rule below the issuer is a third to a half as long as its name, that below the motto as long as the motto (Decree
 * 30/2020/NĐ-CP on records management, annex I).
 */
public final class Letterhead {
    private static final int ROOM_TO_SIGN = 4;

    private Letterhead() {}

    public static void head(Draft draft, Frame frame) {
        Plan.Office office = frame.assessment().plan().office();
        String issuer = office.issuer().in(frame.words().lang());
        List<SheetCell> left = new ArrayList<>();
        office.superior().forEach(line -> left.add(SheetCell.text(Role.LETTERHEAD, line)));
        left.add(SheetCell.text(Role.LETTERHEAD, issuer).bold());
        left.add(rule(issuer.length() * 3 / 10));
        List<SheetCell> right = new ArrayList<>();
        office.nation()
                .forEach(line -> right.add(SheetCell.text(Role.LETTERHEAD, line).bold()));
        if (!office.nation().isEmpty()) {
            // Letters in bold are a little over half as wide as the dashes of the rule.
            right.add(rule(office.nation().get(office.nation().size() - 1).length() / 2));
        }
        int middle = column(draft, 1, 2);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            draft.spans(
                    1,
                    new Draft.Span(0, middle - 1, orBlank(left, i)),
                    new Draft.Span(middle, draft.printed() - 1, orBlank(right, i)));
        }
    }

    public static void signatures(Draft draft, Frame frame) {
        Plan.Office office = frame.assessment().plan().office();
        int blocks = office.signers().size();
        if (blocks == 0) {
            return;
        }
        String placeAndDate = frame.say(
                "signature.place-date",
                office.city(),
                frame.words().numbers().officeDate(frame.assessment().asOf()));
        line(draft, blocks, blocks - 1, SheetCell.text(Role.SIGNATURE, placeAndDate));
        int lines = office.signers().stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < lines; line++) {
            draft.spans(1, signers(draft, office.signers(), line));
        }
        draft.add(SheetRow.of().high(ROOM_TO_SIGN));
    }

    private static Draft.Span[] signers(Draft draft, List<List<String>> signers, int line) {
        return IntStream.range(0, signers.size())
                .mapToObj(block -> {
                    List<String> texts = signers.get(block);
                    String text = line < texts.size() ? texts.get(line) : "";
                    return block(
                            draft,
                            signers.size(),
                            block,
                            SheetCell.text(Role.SIGNATURE, text).bold());
                })
                .toArray(Draft.Span[]::new);
    }

    private static void line(Draft draft, int blocks, int block, SheetCell cell) {
        draft.spans(1, block(draft, blocks, block, cell));
    }

    /** The n-th of so many blocks of about equal width. */
    public static Draft.Span block(Draft draft, int blocks, int block, SheetCell cell) {
        return new Draft.Span(column(draft, block, blocks), column(draft, block + 1, blocks) - 1, cell);
    }

    /** The column that begins nearest to that fraction of the sheet's width. */
    private static int column(Draft draft, int part, int parts) {
        int total = IntStream.range(0, draft.printed()).map(draft::width).sum();
        int column = 0;
        int before = 0;
        while (column < draft.printed() && (before + draft.width(column) / 2) * parts < total * part) {
            before += draft.width(column);
            column++;
        }
        return column;
    }

    private static SheetCell rule(int dashes) {
        return SheetCell.text(Role.LETTERHEAD, "—".repeat(Math.max(3, dashes)));
    }

    private static SheetCell orBlank(List<SheetCell> cells, int index) {
        return index < cells.size() ? cells.get(index) : SheetCell.blank(Role.LETTERHEAD);
    }
}
