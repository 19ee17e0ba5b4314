package io.yusuan.recognise;

/** What decided on the type of a table. */
public enum RecognisedFrom {
    TITLE,
    HEADER,
    NOTHING
}
