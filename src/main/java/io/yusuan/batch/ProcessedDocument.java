package io.yusuan.batch;

import io.yusuan.dataset.DocumentRows;

/** An input and its rows. */
record ProcessedDocument(Input input, DocumentRows rows) {}
