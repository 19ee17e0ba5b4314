/**
 * Published listing pages as a source: which documents they lead to, fetched politely and kept on this disk. Speaks to the
 * hosts of a source and to no other; knows neither jobs nor what stands in a document.
 */
package io.yusuan.gather.web;
