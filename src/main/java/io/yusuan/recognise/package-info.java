/**
 * Document to candidate tables: headings, units, continuations, and the table type each one is.
 */
package io.yusuan.recognise;
