package io.yusuan.read;

/** What reading one document has cost so far; every reader pays while it reads, before anything is kept. */
final class Budget {
    private final ReadLimits limits;
    private long characters;
    private long cells;

    Budget(ReadLimits limits) {
        this.limits = limits;
    }

    void characters(int more) throws Refusal {
        characters += more;
        if (characters > limits.maxCharacters()) {
            throw Refusal.limit("characters");
        }
    }

    void cells(long more) throws Refusal {
        cells += more;
        if (cells > limits.maxCells()) {
            throw Refusal.limit("cells");
        }
    }

    void pages(int count) throws Refusal {
        if (count > limits.maxPages()) {
            throw Refusal.limit("pages");
        }
    }
}
