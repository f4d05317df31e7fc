package planted.judge;

final class ReadsEnvironment {
    final String user = System.getenv("USER");
}
