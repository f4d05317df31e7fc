package vn.congdoan.kh415.report.book;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.congdoan.kh415.model.plan.Plan;

/**
 * What stands over and under a document of the office: who issues it and the national title; place, date and signers.
 *
 * <p>The rule below the issuer is a third to a half as long as its name, that below the motto as long as the motto (Decree
 * 30/2020/NĐ-CP on records management, annex I).
 */
public final class Letterhead {
    /** In lines. */
    private static final int ROOM_TO_SIGN = 3;

    private Letterhead() {}

    /**
     * Who signs.
     *
     * @param above the lines above the room to sign: in whose name, and as what
     * @param name below it; empty where the plan names nobody
     */
    public record Signer(List<String> above, String name) {
        public Signer {
            above = List.copyOf(above);
        }

        /** Below capitals a line that is not in capitals is a name (Decree 30/2020); one in brackets says how to sign. */
        public static Signer of(List<String> lines) {
            int above = lines.size() - 1;
            boolean named = above > 0
                    && lines.subList(0, above).stream().allMatch(Signer::isOffice)
                    && !isOffice(lines.get(above))
                    && !lines.get(above).startsWith("(");
            return named ? new Signer(lines.subList(0, above), lines.get(above)) : new Signer(lines, "");
        }

        private static boolean isOffice(String line) {
            return line.equals(line.toUpperCase(Locale.ROOT));
        }

        /**
         * All of it with room to sign.
         *
         * @param most how many lines stand above that room where most do
         */
        public List<String> lines(int most) {
            List<String> lines = new ArrayList<>(above);
            lines.addAll(Collections.nCopies(most - above.size() + ROOM_TO_SIGN, ""));
            lines.add(name);
            return lines;
        }
    }

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
        if (isNumbered(office)) {
            left.add(SheetCell.text(Role.LETTERHEAD, office.number()));
            right.add(SheetCell.text(Role.LETTERHEAD, placeAndDate(frame)));
        }
        int middle = column(draft, 1, 2);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            draft.spans(
                    1,
                    new Draft.Span(0, middle - 1, orBlank(left, i)),
                    new Draft.Span(middle, draft.printed() - 1, orBlank(right, i)));
        }
    }

    /** Where a document has a number, place and date stand beside it; else above the signatures. */
    private static boolean isNumbered(Plan.Office office) {
        return !office.number().isEmpty();
    }

    private static String placeAndDate(Frame frame) {
        return frame.say(
                "signature.place-date",
                frame.assessment().plan().office().city(),
                frame.words().numbers().officeDate(frame.assessment().asOf()));
    }

    /** To whom reports go at the left, then the signers, with room to sign and to stamp. */
    public static void signatures(Draft draft, Frame frame) {
        signatures(draft, frame, frame.assessment().plan().office().recipients());
    }

    /** The same of what goes to those. */
    public static void signatures(Draft draft, Frame frame, List<String> recipients) {
        Plan.Office office = frame.assessment().plan().office();
        List<List<SheetCell>> blocks = new ArrayList<>();
        if (!recipients.isEmpty()) {
            List<SheetCell> lines = new ArrayList<>();
            lines.add(
                    SheetCell.text(Role.NOTE, frame.say("signature.recipients")).bold());
            recipients.forEach(to -> lines.add(SheetCell.text(Role.NOTE, "- " + to)));
            blocks.add(lines);
        }
        List<Signer> signers = office.signers().stream().map(Signer::of).toList();
        int most =
                signers.stream().mapToInt(signer -> signer.above().size()).max().orElse(0);
        boolean named = signers.stream().anyMatch(signer -> !signer.name().isEmpty());
        signers.forEach(signer -> blocks.add(signer.lines(most).stream()
                .map(line -> line.isEmpty()
                        ? SheetCell.blank(Role.SIGNATURE)
                        : SheetCell.text(Role.SIGNATURE, line).bold())
                .toList()));
        if (blocks.isEmpty()) {
            return;
        }
        if (!isNumbered(office)) {
            draft.spans(
                    1,
                    block(
                            draft,
                            blocks.size(),
                            blocks.size() - 1,
                            SheetCell.text(Role.SIGNATURE, placeAndDate(frame))));
        }
        int signed = most + ROOM_TO_SIGN + (named ? 1 : 0);
        int lines = Math.max(signed, recipients.isEmpty() ? 0 : recipients.size() + 1);
        for (int line = 0; line < lines; line++) {
            int at = line;
            draft.spans(
                    1,
                    IntStream.range(0, blocks.size())
                            .mapToObj(i -> block(draft, blocks.size(), i, lineOf(blocks.get(i), at)))
                            .toArray(Draft.Span[]::new));
        }
    }

    private static SheetCell lineOf(List<SheetCell> lines, int line) {
        return line < lines.size() ? lines.get(line) : SheetCell.blank(Role.SIGNATURE);
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
