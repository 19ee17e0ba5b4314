package io.yusuan.catalogue;

/** Whose budget or final account a type of table belongs to, where it tells. */
public enum TableLevel {
    /** A department's or unit's. */
    DEPARTMENT,
    /** A whole government's. */
    GOVERNMENT
}
