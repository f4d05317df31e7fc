package vn.congdoan.kh415.report.result;

import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.report.book.Frame;

/** By what bodies are divided, and the column in which each line says where it belongs. */
public enum BodyDivision {
    KIND(BodyPlaces.KIND),
    SECTOR(BodyPlaces.SECTOR),
    CLUSTER(BodyPlaces.CLUSTER);

    private final int column;

    BodyDivision(int column) {
        this.column = column;
    }

    int column() {
        return column;
    }

    /** The same where only some lines are listed. */
    int pickedColumn() {
        return PickedLines.KIND + column - BodyPlaces.KIND;
    }

    /** What a line says of where its body belongs. */
    String partOf(Unit unit, Frame frame) {
        String id = switch (this) {
            case KIND -> unit.kind();
            case SECTOR -> unit.sector();
            case CLUSTER -> frame.assessment().tree().clusterOf(unit);
        };
        return name(id, frame);
    }

    /** A kind, a sector or a cluster as it is called; what belongs to none is called so, too. */
    public String name(@Nullable String id, Frame frame) {
        if (id == null) {
            return frame.say("breakdown.none");
        }
        return switch (this) {
            case KIND ->
                frame.assessment().plan().kind(id).name().in(frame.words().lang());
            case SECTOR ->
                frame.assessment().plan().sector(id).name().in(frame.words().lang());
            case CLUSTER -> id;
        };
    }
}
