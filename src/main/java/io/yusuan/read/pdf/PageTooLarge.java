package io.yusuan.read.pdf;

import java.io.IOException;

/** A page draws more than any page of a document does. */
final class PageTooLarge extends IOException {
    private static final long serialVersionUID = 1L;
}
