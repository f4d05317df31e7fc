package planted.ingest.sheet;

import planted.ingest.words.KnowsSheet;

/** Knows who knows it. */
public final class KnowsWords {
    public KnowsSheet words = new KnowsSheet();
}
