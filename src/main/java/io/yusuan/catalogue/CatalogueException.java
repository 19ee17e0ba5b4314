package io.yusuan.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** Our own configuration is wrong: nothing starts until every problem listed here is mended. */
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public CatalogueException(List<Problem> problems) {
        super(problems.stream().map(Problem::printed).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem found, by file and line. */
    public List<Problem> problems() {
        return problems;
    }
}
