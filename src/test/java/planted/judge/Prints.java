package planted.judge;

final class Prints {
    static void print() {
        System.out.println("verdict");
    }
}
