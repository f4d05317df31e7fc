package planted.report;

final class KnowsPicocli {
    final Class<?> type = picocli.CommandLine.class;
}
