package io.yusuan.batch;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** Rows of a database that are too many to be held at once, read a page at a time by the row that the page before ended with. */
final class Paged<T> implements Iterator<T> {
    private final Function<Optional<T>, List<T>> pages;
    private Iterator<T> page;
    private Optional<T> last = Optional.empty();

    /** @param pages gives the rows after one, or the first ones; none where there are no more */
    Paged(Function<Optional<T>, List<T>> pages) {
        this.pages = pages;
        this.page = pages.apply(last).iterator();
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && last.isPresent()) {
            page = pages.apply(last).iterator();
            last = Optional.empty();
        }
        return page.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T row = page.next();
        last = Optional.of(row);
        return row;
    }
}
