package planted.text;

public final class Words {
    public static final String HELLO = String.valueOf("hello");

    private Words() {}
}
