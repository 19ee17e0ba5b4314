package io.yusuan.batch;

import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Two sorted sequences as one. */
final class Merged<T> implements Iterator<T> {
    private final Iterator<T> first;
    private final Iterator<T> second;
    private final Comparator<T> order;
    private T ofFirst;
    private T ofSecond;

    Merged(Iterator<T> first, Iterator<T> second, Comparator<T> order) {
        this.first = first;
        this.second = second;
        this.order = order;
        this.ofFirst = next(first);
        this.ofSecond = next(second);
    }

    private static <T> T next(Iterator<T> sequence) {
        return sequence.hasNext() ? sequence.next() : null;
    }

    @Override
    public boolean hasNext() {
        return ofFirst != null || ofSecond != null;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        boolean isFirst = ofSecond == null || ofFirst != null && order.compare(ofFirst, ofSecond) <= 0;
        T row = isFirst ? ofFirst : ofSecond;
        if (isFirst) {
            ofFirst = next(first);
        } else {
            ofSecond = next(second);
        }
        return row;
    }
}
