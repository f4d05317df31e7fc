package vn.congdoan.kh415.report.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.kh415.model.table.Place;

/** Each expression with its text and its value over these cells. */
final class ExprTest {
    private static final Map<String, Value> DRAWN = new HashMap<>();

    static {
        draw("""
                A1 3        | B1 Bắc    | C1 100000000000001
                A2 4        | B2 bắc    | C2 900000000000000
                A3          | B3 Nam    | C3 0.1
                A4 12       | B4        | C4 0.2
                A5 …        | B5 Nam *  | C5 0.3
                A6 4        | B6 ?      | C6 74.5
                'Of A'!A1 7
                """);
        DRAWN.put("D1", Value.Unsure.UNSURE);
        DRAWN.put("D2", new Value.Truth(true));
        DRAWN.put("D3", new Value.Truth(false));
        List<String> texts = List.of("4", "4.0", " 4 ", "4,0", "4%", "4.0.0", ".", "Nam~", "a+b");
        for (int i = 0; i < texts.size(); i++) {
            DRAWN.put("E" + (i + 1), new Value.Words(texts.get(i)));
        }
    }

    private static final CellRef A1 = CellRef.of(0, 0);
    private static final CellRef A2 = CellRef.of(1, 0);
    private static final CellRef EMPTY = CellRef.of(2, 0);
    private static final CellRef TEXT = CellRef.of(4, 0);
    private static final Range A = Range.ofColumn(0, 5, 0);
    private static final Range B = Range.ofColumn(0, 5, 1);
    private static final CellRef UNSURE = CellRef.of(0, 3);
    private static final CellRef YES = CellRef.of(1, 3);
    private static final CellRef NO = CellRef.of(2, 3);
    private static final Range D = Range.ofColumn(0, 2, 3);
    private static final Range E = Range.ofColumn(0, 8, 4);
    private static final NamedCell NAMED = new NamedCell("Muc", new CellRef("Of A", 0, 0, false));
    private static final Range LONG = Range.ofColumn(0, 1, 2);

    /** "A1 3" and so on; nothing behind the name is an empty cell, a number is a number, all else is text. */
    private static void draw(String cells) {
        for (String cell : cells.split("[|\n]")) {
            String[] parts = cell.strip().split("(?<=[A-Z][0-9]) ", 2);
            if (parts.length == 2 && !parts[1].isBlank()) {
                String shown = parts[1].strip();
                DRAWN.put(parts[0], shown.matches("[0-9.]+") ? Num.of(new BigDecimal(shown)) : new Value.Words(shown));
            }
        }
    }

    private static final CellView CELLS = (sheet, row, column) -> DRAWN.getOrDefault(
            (sheet == null ? "" : "'" + sheet + "'!") + Place.cellName(row, column), Value.Blank.NOTHING);

    @ParameterizedTest
    @MethodSource
    void expression_has_this_text_and_this_value(String text, String value, Expr expr) {
        assertThat(expr.text()).isEqualTo(text);
        assertThat(shown(expr.value(CELLS))).isEqualTo(value);
    }

    static Stream<Arguments> expression_has_this_text_and_this_value() {
        return Stream.of(
                // What stands in cells and in the formula itself.
                row("A1", "3", A1),
                row("$A1", "3", A1.inItsColumn()),
                row("'Of A'!A1", "7", new CellRef("Of A", 0, 0, false)),
                row("'O''B'!A1", "", new CellRef("O'B", 0, 0, false)),
                row("\"say \"\"so\"\"\"", "say \"so\"", Expr.of("say \"so\"")),
                row("0.5", "0.5", Expr.of(new BigDecimal("0.50"))),
                row("1000", "1000", Expr.of(new BigDecimal("1E+3"))),
                // Brackets only where they are needed, or wanted.
                row("A1-A2-1", "-2", A1.minus(A2).minus(Expr.of(1))),
                row("A1-(A2-1)", "0", A1.minus(A2.minus(Expr.of(1)))),
                row("A1+A2+1", "8", A1.plus(A2.plus(Expr.of(1)))),
                row(
                        "(100*A1-98*A2)/A2",
                        "-23",
                        Expr.of(100).times(A1).minus(Expr.of(98).times(A2)).over(A2)),
                row("A1/(2*A2)", "0.375", A1.over(Expr.of(2).times(A2))),
                row(
                        "(A1+A2)&\"/\"&A2",
                        "7/4",
                        A1.plus(A2).bracketed().then(Expr.of("/")).then(A2)),
                row("A2-A1&\"\"", "1", A2.minus(A1).then(Expr.of(""))),
                // An empty cell is 0 and no text; a text is greater than every number.
                row("A1+A3", "3", A1.plus(EMPTY)),
                row("A3=0", "TRUE", EMPTY.equalTo(Expr.of(0))),
                row("A3=\"\"", "TRUE", EMPTY.equalTo(Expr.of(""))),
                row("A3<>\"\"", "FALSE", EMPTY.compared(Operator.UNEQUAL, Expr.of(""))),
                row("A5>1000", "TRUE", TEXT.compared(Operator.ABOVE, Expr.of(1000))),
                row("A5+1", "unsure", TEXT.plus(Expr.of(1))),
                row("A1/A3", "unsure", A1.over(EMPTY)),
                // Letters count alike in either case, but not composed in another way.
                row("\"BẮC\"=\"bắc\"", "TRUE", Expr.of("BẮC").equalTo(Expr.of("bắc"))),
                row("\"bắc\"=\"bă\u0301c\"", "unsure", Expr.of("bắc").equalTo(Expr.of("bă\u0301c"))),
                // Numbers and texts in ranges.
                row("SUM(A1:A6)", "23", SheetFunction.SUM.of(A)),
                row("COUNT(A1:A6)", "4", SheetFunction.COUNT.of(A)),
                row("COUNTA(A1:A6)", "5", SheetFunction.COUNTA.of(A)),
                row("ROWS(A1:A6)", "6", SheetFunction.ROWS.of(A)),
                row("A1:A6", "unsure", A),
                row("COUNTIF(A1:A6,4)", "2", SheetFunction.COUNTIF.of(A, Expr.of(4))),
                row("COUNTIF(B1:B6,\"BẮC\")", "2", SheetFunction.COUNTIF.of(B, Expr.of("BẮC"))),
                row("COUNTIF(B1:B6,\"Nam*\")", "2", SheetFunction.COUNTIF.of(B, Expr.of("Nam*"))),
                row("COUNTIF(B1:B6,\"Nam ~*\")", "1", SheetFunction.COUNTIF.of(B, Expr.of("Nam ~*"))),
                row("COUNTIF(B1:B6,\"?\")", "1", SheetFunction.COUNTIF.of(B, Expr.of("?"))),
                row("COUNTIF(B1:B6,\"???\")", "3", SheetFunction.COUNTIF.of(B, Expr.of("???"))),
                row("COUNTIF(B1:B6,\">1\")", "unsure", SheetFunction.COUNTIF.of(B, Expr.of(">1"))),
                row("SUMIF(A1:A6,4,A1:A6)", "8", SheetFunction.SUMIF.of(A, Expr.of(4), A)),
                row(
                        "SUMPRODUCT((B1:B6=\"BẮC\")*(A1:A6<>3))",
                        "1",
                        Matching.count(
                                new Matching.Test(B, Operator.EQUAL, Expr.of("BẮC")),
                                new Matching.Test(A, Operator.UNEQUAL, Expr.of(3)))),
                row(
                        "SUMPRODUCT((B1:B6=\"bắc\")*1,A1:A6)",
                        "7",
                        Matching.sum(A, new Matching.Test(B, Operator.EQUAL, Expr.of("bắc")))),
                // Rounding away from 0, down, and to the nearest.
                row("ROUNDUP(A1/A2,0)", "1", SheetFunction.ROUNDUP.of(A1.over(A2), Expr.of(0))),
                row("LEFT(B1,2)", "Bắ", SheetFunction.LEFT.of(CellRef.of(0, 1), Expr.of(2))),
                row("LEFT(B1,9)", "Bắc", SheetFunction.LEFT.of(CellRef.of(0, 1), Expr.of(9))),
                row("FIND(\"a\",B3)", "2", SheetFunction.FIND.of(Expr.of("a"), CellRef.of(2, 1))),
                row("FIND(\"n\",B3)", "unsure", SheetFunction.FIND.of(Expr.of("n"), CellRef.of(2, 1))),
                row("CELL(\"format\",A1)", "unsure", SheetFunction.CELL.of(Expr.of("format"), A1)),
                row("INT(A3-A1/A2)", "-1", SheetFunction.INT.of(EMPTY.minus(A1.over(A2)))),
                row("ROUND(A2/A1,2)", "1.33", SheetFunction.ROUND.of(A2.over(A1), Expr.of(2))),
                row("ABS(A1-A2)", "1", SheetFunction.ABS.of(A1.minus(A2))),
                row("MAX(0,A1-A2)", "0", SheetFunction.MAX.of(Expr.of(0), A1.minus(A2))),
                row(
                        "IF(AND(ISNUMBER(A1),A1<A2),\"less\",A5)",
                        "less",
                        SheetFunction.IF.of(
                                SheetFunction.AND.of(SheetFunction.ISNUMBER.of(A1), A1.compared(Operator.BELOW, A2)),
                                Expr.of("less"),
                                TEXT)),
                row("ISNUMBER(A3)", "FALSE", SheetFunction.ISNUMBER.of(EMPTY)),
                // Equals share the place behind which as many are left out.
                row("RANK(A2,A1:A6)", "2", SheetFunction.RANK.of(A2, A)),
                row("RANK(A1,A1:A6)", "4", SheetFunction.RANK.of(A1, A)),
                row("RANK(A2,A1:A6,1)", "2", SheetFunction.RANK.of(A2, A, Expr.of(1))),
                row("RANK(A5,A1:A6)", "unsure", SheetFunction.RANK.of(TEXT, A)),
                // Fifteen figures are exact, and 0.1 never is.
                row("C1<C2", "TRUE", CellRef.of(0, 2).compared(Operator.BELOW, CellRef.of(1, 2))),
                row("SUM(C1:C2)", "1000000000000001", SheetFunction.SUM.of(LONG)),
                row("SUM(C1:C2)&\"\"", "unsure", SheetFunction.SUM.of(LONG).then(Expr.of(""))),
                row(
                        "SUM(C1:C2)=1000000000000002",
                        "unsure",
                        SheetFunction.SUM.of(LONG).equalTo(Expr.of(new BigDecimal("1000000000000002")))),
                row("C3+C4=C5", "TRUE", CellRef.of(2, 2).plus(CellRef.of(3, 2)).equalTo(CellRef.of(4, 2))),
                row(
                        "INT(C3+C4+C5+0.4)",
                        "unsure",
                        SheetFunction.INT.of(CellRef.of(2, 2)
                                .plus(CellRef.of(3, 2))
                                .plus(CellRef.of(4, 2))
                                .plus(Expr.of(new BigDecimal("0.4"))))),
                row("INT(C6+C6)", "149", SheetFunction.INT.of(CellRef.of(5, 2).plus(CellRef.of(5, 2)))),
                row(
                        "1/3=2/6",
                        "TRUE",
                        Expr.of(1).over(Expr.of(3)).equalTo(Expr.of(2).over(Expr.of(6)))),
                row(
                        "1/3*3=1",
                        "unsure",
                        Expr.of(1).over(Expr.of(3)).times(Expr.of(3)).equalTo(Expr.of(1))));
    }

    @ParameterizedTest
    @MethodSource
    void what_is_not_sure_or_of_another_kind_gives_nothing_sure(String text, String value, Expr expr) {
        expression_has_this_text_and_this_value(text, value, expr);
    }

    static Stream<Arguments> what_is_not_sure_or_of_another_kind_gives_nothing_sure() {
        return Stream.of(
                row("COUNT(A1)", "1", SheetFunction.COUNT.of(A1)),
                row("COUNT(A5)", "0", SheetFunction.COUNT.of(TEXT)),
                row("COUNT(D1)", "unsure", SheetFunction.COUNT.of(UNSURE)),
                row("COUNT(D1:D3)", "unsure", SheetFunction.COUNT.of(D)),
                row("SUM(D1:D3)", "unsure", SheetFunction.SUM.of(D)),
                row("SUM(A1)", "3", SheetFunction.SUM.of(A1)),
                row("SUM(Muc,A1)", "10", SheetFunction.SUM.of(NAMED, A1)),
                row("Muc+1", "8", NAMED.plus(Expr.of(1))),
                row("COUNTIF(D1:D3,1)", "unsure", SheetFunction.COUNTIF.of(D, Expr.of(1))),
                row("COUNTIF(A1:A6,D1)", "unsure", SheetFunction.COUNTIF.of(A, UNSURE)),
                row("COUNTIF(A1:A6,D2)", "unsure", SheetFunction.COUNTIF.of(A, YES)),
                row("COUNTIF(A1:A6,\"\")", "unsure", SheetFunction.COUNTIF.of(A, Expr.of(""))),
                row("COUNTIF(A1:A6,\"12\")", "unsure", SheetFunction.COUNTIF.of(A, Expr.of("12"))),
                row("COUNTIF(A1:A6,\"<a\")", "unsure", SheetFunction.COUNTIF.of(A, Expr.of("<a"))),
                row("COUNTIF(A1:A6,\"=a\")", "unsure", SheetFunction.COUNTIF.of(A, Expr.of("=a"))),
                row("COUNTIF(A1:A6,A2/A1)", "unsure", SheetFunction.COUNTIF.of(A, A2.over(A1))),
                // Texts that read as the number count with it, in every program.
                row("COUNTIF(E1:E9,4)", "3", SheetFunction.COUNTIF.of(E, Expr.of(4))),
                row("COUNTIF(E1:E9,5)", "0", SheetFunction.COUNTIF.of(E, Expr.of(5))),
                row("COUNTIF(E1:E9,\"nam~\")", "1", SheetFunction.COUNTIF.of(E, Expr.of("nam~"))),
                row("COUNTIF(E1:E9,\"a+b\")", "1", SheetFunction.COUNTIF.of(E, Expr.of("a+b"))),
                row("COUNTIF(E1:E9,\"4?x\")", "0", SheetFunction.COUNTIF.of(E, Expr.of("4?x"))),
                row("SUMIF(D1:D3,\"a\",A1:A3)", "unsure", SheetFunction.SUMIF.of(D, Expr.of("a"), aToRow3())),
                row("SUMIF(A1:A6,D1,A1:A6)", "unsure", SheetFunction.SUMIF.of(A, UNSURE, A)),
                row("SUMIF(A1:A3,4,D1:D3)", "0", SheetFunction.SUMIF.of(aToRow3(), Expr.of(4), D)),
                row("SUMIF(A1:A3,3,D1:D3)", "unsure", SheetFunction.SUMIF.of(aToRow3(), Expr.of(3), D)),
                // TRUE and FALSE among each other and beside what they are not.
                row("OR(D2,D3)", "TRUE", SheetFunction.OR.of(YES, NO)),
                row("OR(D3,D3)", "FALSE", SheetFunction.OR.of(NO, NO)),
                row("OR(A1,D2)", "unsure", SheetFunction.OR.of(A1, YES)),
                row("AND(D2,D3)", "FALSE", SheetFunction.AND.of(YES, NO)),
                row("AND(D2,D2)", "TRUE", SheetFunction.AND.of(YES, YES)),
                row("AND(D2,A1)", "unsure", SheetFunction.AND.of(YES, A1)),
                row("D2=D2", "TRUE", YES.equalTo(YES)),
                row("D2>D3", "TRUE", YES.compared(Operator.ABOVE, NO)),
                row("D3>=D2", "FALSE", NO.compared(Operator.AT_LEAST, YES)),
                row("D2>=D2", "TRUE", YES.compared(Operator.AT_LEAST, YES)),
                row("D3<=D2", "TRUE", NO.compared(Operator.AT_MOST, YES)),
                row("D2<=D3", "FALSE", YES.compared(Operator.AT_MOST, NO)),
                row("D2>A5", "TRUE", YES.compared(Operator.ABOVE, TEXT)),
                row("A5>A1", "TRUE", TEXT.compared(Operator.ABOVE, A1)),
                row("D2+1", "2", YES.plus(Expr.of(1))),
                row("D3+1", "1", NO.plus(Expr.of(1))),
                row("D2&\"\"", "unsure", YES.then(Expr.of(""))),
                row("D1=D1", "unsure", UNSURE.equalTo(UNSURE)),
                row("A1=D1", "unsure", A1.equalTo(UNSURE)),
                row("D1&\"\"", "unsure", UNSURE.then(Expr.of(""))),
                row("IF(A1,1,2)", "unsure", SheetFunction.IF.of(A1, Expr.of(1), Expr.of(2))),
                row("IF(D1,1,2)", "unsure", SheetFunction.IF.of(UNSURE, Expr.of(1), Expr.of(2))),
                row("IF(D3,1,2)", "2", SheetFunction.IF.of(NO, Expr.of(1), Expr.of(2))),
                row("ISERROR(A1)", "FALSE", SheetFunction.ISERROR.of(A1)),
                row("ISERROR(D1)", "unsure", SheetFunction.ISERROR.of(UNSURE)),
                row("ISLOGICAL(D3)", "TRUE", SheetFunction.ISLOGICAL.of(NO)),
                row("ISLOGICAL(A1)", "FALSE", SheetFunction.ISLOGICAL.of(A1)),
                row("ISLOGICAL(D1)", "unsure", SheetFunction.ISLOGICAL.of(UNSURE)),
                row("ISNUMBER(A1)", "TRUE", SheetFunction.ISNUMBER.of(A1)),
                row("ISNUMBER(D1)", "unsure", SheetFunction.ISNUMBER.of(UNSURE)),
                // What needs a number.
                row("ABS(A5)", "unsure", SheetFunction.ABS.of(TEXT)),
                row("INT(A5)", "unsure", SheetFunction.INT.of(TEXT)),
                row("ROUND(A5,0)", "unsure", SheetFunction.ROUND.of(TEXT, Expr.of(0))),
                row("ROUND(A1,A5)", "unsure", SheetFunction.ROUND.of(A1, TEXT)),
                row("MAX(A5,A1)", "unsure", SheetFunction.MAX.of(TEXT, A1)),
                row("MAX(A1,A5)", "unsure", SheetFunction.MAX.of(A1, TEXT)),
                row("MAX(A1,A2,A1)", "4", SheetFunction.MAX.of(A1, A2, A1)),
                row("LEFT(A1,1)", "unsure", SheetFunction.LEFT.of(A1, Expr.of(1))),
                row("LEFT(B1,A5)", "unsure", SheetFunction.LEFT.of(CellRef.of(0, 1), TEXT)),
                row("LEFT(B1,0.5)", "unsure", SheetFunction.LEFT.of(CellRef.of(0, 1), Expr.of(new BigDecimal("0.5")))),
                row("FIND(A1,B3)", "unsure", SheetFunction.FIND.of(A1, CellRef.of(2, 1))),
                row("FIND(\"a\",A1)", "unsure", SheetFunction.FIND.of(Expr.of("a"), A1)),
                row("TEXT(A1,\"00\")", "03", SheetFunction.TEXT.of(A1, Expr.of("00"))),
                row("TEXT(A4,\"0\")", "12", SheetFunction.TEXT.of(CellRef.of(3, 0), Expr.of("0"))),
                row("TEXT(A1/A2,\"0\")", "unsure", SheetFunction.TEXT.of(A1.over(A2), Expr.of("0"))),
                row("TEXT(A1,A5)", "unsure", SheetFunction.TEXT.of(A1, TEXT)),
                row("ROWS(A1)", "1", SheetFunction.ROWS.of(A1)),
                row("RANK(A1,A2)", "unsure", SheetFunction.RANK.of(A1, A2)),
                row("RANK(C3,A1:A6)", "unsure", SheetFunction.RANK.of(CellRef.of(2, 2), A)),
                row("RANK(A4,A1:A6)", "1", SheetFunction.RANK.of(CellRef.of(3, 0), A)),
                row("RANK(A4,A1:A6,1)", "4", SheetFunction.RANK.of(CellRef.of(3, 0), A, Expr.of(1))),
                // Rows in which a test, or what is added, is not sure.
                row(
                        "SUMPRODUCT((D1:D3=D2)*1,A1:A3)",
                        "unsure",
                        Matching.sum(aToRow3(), new Matching.Test(D, Operator.EQUAL, YES))),
                row(
                        "SUMPRODUCT((A1:A3>3)*1,D1:D3)",
                        "0",
                        Matching.sum(D, new Matching.Test(aToRow3(), Operator.ABOVE, Expr.of(3)))),
                row(
                        "SUMPRODUCT((A1:A3=3)*1,D1:D3)",
                        "unsure",
                        Matching.sum(D, new Matching.Test(aToRow3(), Operator.EQUAL, Expr.of(3)))));
    }

    private static Range aToRow3() {
        return Range.ofColumn(0, 2, 0);
    }

    @Test
    void named_cell_says_where_it_stands() {
        assertThat(NAMED.sheet()).isEqualTo("Of A");
        assertThat(NAMED.address()).isEqualTo("'Of A'!$A$1");
        assertThatThrownBy(() -> new NamedCell("Muc", A1)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void range_has_its_ends_in_order() {
        assertThat(new Range(null, 2, 3, 2, 3).rows()).isOne();
        assertThatThrownBy(() -> new Range(null, 2, 0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Range(null, 0, 2, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Range(null, -1, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Range(null, 0, -1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ranges_of_tests_are_told_with_what_they_are_held_against() {
        StringBuilder told = new StringBuilder();
        Matching.sum(A, new Matching.Test(B, Operator.EQUAL, SheetFunction.SUM.of(D)))
                .each(part -> told.append(part instanceof Range range ? range.text() + " " : ""));
        assertThat(told.toString()).isEqualTo("B1:B6 D1:D3 A1:A6 ");
    }

    private static Arguments row(String text, String value, Expr expr) {
        return Arguments.of(text, value, expr);
    }

    private static String shown(Value value) {
        if (value instanceof Num number) {
            return number.decimal().stripTrailingZeros().toPlainString();
        }
        if (value instanceof Value.Words words) {
            return words.text();
        }
        if (value instanceof Value.Truth truth) {
            return truth.holds() ? "TRUE" : "FALSE";
        }
        assertThat(value).isInstanceOfAny(Value.Blank.class, Value.Unsure.class);
        return value instanceof Value.Blank ? "" : "unsure";
    }

    @Test
    void ranges_are_told_as_often_as_they_are_named() {
        StringBuilder told = new StringBuilder();
        SheetFunction.IF
                .of(A1.equalTo(Expr.of(1)), SheetFunction.SUM.of(A, B), A1)
                .plus(SheetFunction.SUM.of(A).bracketed())
                .each(part -> told.append(part instanceof Range range ? range.text() + " " : ""));
        assertThat(told.toString()).isEqualTo("A1:A6 B1:B6 A1:A6 ");
    }

    @Test
    void long_column_is_looked_up_as_it_is_compared() {
        Places places = new Places(CELLS.all(B));
        assertThat(places.like(new Value.Words("BẮC"))).containsExactly(0, 1);
        assertThat(places.like(new Value.Words("bă\u0301c")))
                .as("what may be equal is told, too")
                .containsExactly(0, 1);
        assertThat(places.like(Num.of(BigDecimal.ONE))).hasSize(6);
    }
}
