/**
 * The neutral document model: what a file holds as blocks with places, whatever its format.
 *
 * <p>Takes nothing, gives the nouns that every reader fills and every later room consumes. Never knows money, years,
 * headings or units, and never changes the text it carries.
 */
package io.yusuan.document;
