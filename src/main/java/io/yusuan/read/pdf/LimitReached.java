package io.yusuan.read.pdf;

import java.io.IOException;

/** A document costs more than any real one does. {@link PdfCosts} knows which limit it reached, whoever swallows this. */
final class LimitReached extends IOException {
    private static final long serialVersionUID = 1L;
}
