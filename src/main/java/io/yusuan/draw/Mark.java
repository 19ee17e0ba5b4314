package io.yusuan.draw;

import io.yusuan.document.Place.PageBox;

/**
 * Something that is drawn over a page.
 *
 * @param role what became of it
 * @param box where it stands
 * @param spans rows and columns that a cell covers, {@code 2×3}; empty for one of each and for what is no cell
 * @param words what is to be known of it, one thing a line
 * @param odd whether a finding stands at its place
 */
record Mark(Role role, PageBox box, String spans, String words, boolean odd) {}
