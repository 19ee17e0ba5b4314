package io.yusuan.catalogue;

/** What a row is among its neighbours, as far as its label tells. */
public enum LineRole {
    ITEM,
    SUBTOTAL,
    TOTAL,
    OF_WHICH,
    MEMO
}
