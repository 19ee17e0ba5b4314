package io.yusuan.batch;

import io.yusuan.dataset.PackedRows;

/** An input and its rows. */
record ProcessedDocument(Input input, PackedRows rows) {}
