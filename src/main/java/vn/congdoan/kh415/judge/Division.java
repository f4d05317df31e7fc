package vn.congdoan.kh415.judge;

/** What a result is of: everything, a unit and all below it, or the bodies of one kind, sector or cluster. */
public enum Division {
    WHOLE,
    UNIT,
    KIND,
    SECTOR,
    CLUSTER
}
