package planted.rollup;

final class GivesDouble {
    final planted.ingest.KnowsRollUp other = new planted.ingest.KnowsRollUp();

    static double rate() {
        return 0.75;
    }
}
