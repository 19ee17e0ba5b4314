package io.yusuan.draw;

import io.yusuan.document.Place.PageBox;

/**
 * A table, or the part of it that stands on one page.
 *
 * @param box around its cells
 * @param text its id and type
 */
record Caption(PageBox box, String text) {}
