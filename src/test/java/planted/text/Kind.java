package planted.text;

/** What stands in a list. */
interface Kind {
    int number();
}
