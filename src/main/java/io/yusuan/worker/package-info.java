/**
 * Makes rows of documents, here or in processes of their own, so that no document can take the job down: one that hangs,
 * eats all memory or kills its process becomes a row with a reason, and its neighbours stay as they are.
 */
package io.yusuan.worker;
