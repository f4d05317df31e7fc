package vn.congdoan.kh415;

public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(0);
    }
}
