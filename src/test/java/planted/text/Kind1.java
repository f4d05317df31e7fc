package planted.text;

/** In the list alone. */
record Kind1() implements Kind {
    @Override
    public int number() {
        return 1;
    }
}
