package io.yusuan.batch;

import io.yusuan.load.LoadTarget;
import java.util.Optional;

/**
 * Where a publication goes beside the usual files.
 *
 * @param excelZh whether files for people with a spreadsheet are written
 * @param load the database that is loaded after each publication
 */
public record Sinks(boolean excelZh, Optional<LoadTarget> load) {
    /** Nowhere. */
    static final Sinks NONE = new Sinks(false, Optional.empty());
}
