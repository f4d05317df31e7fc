package planted.text;

/** Used by one other, looked at by no test. */
record Lodger(int number) {}
