/**
 * What we expect of a disclosure, as data: table types, rules, narrative patterns, the code book.
 *
 * <p>Takes YAML and CSV (built in, then an overlay directory), gives an immutable {@link
 * io.yusuan.catalogue.Catalogue} or every problem at once with {@code file:line}. Never reads documents.
 */
package io.yusuan.catalogue;
