package planted.model;

final class KnowsText {
    final String word = planted.text.Words.HELLO;
}
