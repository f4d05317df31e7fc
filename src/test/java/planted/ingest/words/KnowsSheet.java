package planted.ingest.words;

import planted.ingest.sheet.KnowsWords;

/** Knows who knows it. */
public final class KnowsSheet {
    public KnowsWords sheet = new KnowsWords();
}
