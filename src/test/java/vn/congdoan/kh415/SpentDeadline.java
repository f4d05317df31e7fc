package vn.congdoan.kh415;

import vn.congdoan.kh415.read.table.file.Deadline;

/** Prints whether a time of nothing is over, in a process of its own. */
final class SpentDeadline {
    private SpentDeadline() {}

    public static void main(String[] args) {
        Deadline deadline = Deadline.ofThread(0);
        while (deadline.isLeft()) {
            Thread.onSpinWait();
        }
        System.out.print("over");
    }
}
