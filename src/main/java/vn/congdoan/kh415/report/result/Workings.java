package vn.congdoan.kh415.report.result;

import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.live.BookCells;
import vn.congdoan.kh415.report.live.SheetCells;

/**
 * How in the workbook each result is worked out: on the sheet of numerators and denominators, from the accepted figures. What only
 * needs to know where things stand is made first, then the sheet, then what counts in its cells.
 */
public final class Workings {
    private final Frame frame;
    private final TargetPlaces targets;
    private final BodyPlaces places;
    private final AcceptedFigures figures;
    private final Sheet figuresSheet;
    private final MissingLines missing;
    private final ShareLines shares;
    private final KeptLines kept;
    private final BookCells book = new BookCells();
    private final SheetCells cells;
    private final OwnLines base;
    private final BelowLines below;

    public Workings(Frame frame, Grid grid) {
        this.frame = frame;
        this.targets = new TargetPlaces(frame);
        this.places = new BodyPlaces(frame, grid);
        this.figures = new AcceptedFigures(frame, grid);
        this.figuresSheet = figures.sheet();
        this.missing = new MissingLines(frame, places);
        this.shares = new ShareLines(frame, places);
        book.add(figuresSheet);
        this.kept = new KeptLines(frame, places, targets);
        this.cells = book.add(BodiesSheet.of(frame, places, figures, kept));
        this.base = new OwnLines(frame, places, figures, cells, missing);
        this.below = new BelowLines(places, cells, missing);
    }

    /**
     * The cells of a result in a row.
     *
     * @param numerator the column of that; the denominator stands at its right
     * @param keeping of a rule of each body, who keeps it; else null
     */
    public Figures figures(
            IndicatorResult of,
            Result result,
            int row,
            int numerator,
            BodyPlaces.@Nullable Halves source,
            KeptLines.@Nullable Cells keeping,
            Figures.Absence absence) {
        return new Figures(frame, of, result, row, numerator, targets.of(of), source, keeping, absence);
    }

    /** Where the targets stand. */
    public TargetPlaces targets() {
        return targets;
    }

    /** Where the lines and columns of the sheet of numerators and denominators stand. */
    public BodyPlaces places() {
        return places;
    }

    /** Which bodies keep a rule of each. */
    public KeptLines kept() {
        return kept;
    }

    /** The cells of the workbook, as far as they are made. */
    public BookCells book() {
        return book;
    }

    public AcceptedFigures figures() {
        return figures;
    }

    public Sheet figuresSheet() {
        return figuresSheet;
    }

    /** The cells of the sheet of numerators and denominators. */
    public SheetCells cells() {
        return cells;
    }

    /** What the lines of bodies come to. */
    public OwnLines base() {
        return base;
    }

    /** Who is missing, and what each of them weighs. */
    public MissingLines missing() {
        return missing;
    }

    /** To whom the shortfall of the whole comes down. */
    public ShareLines shares() {
        return shares;
    }

    /** Who is expected and who is missing at and below a body. */
    public BelowLines below() {
        return below;
    }
}
