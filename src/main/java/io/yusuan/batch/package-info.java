/**
 * Jobs: discover, process, publish. The one room that knows Spring; which documents are done stands in a ledger of its
 * own.
 *
 * <p>Takes a {@link io.yusuan.batch.JobDefinition}, gives a {@link io.yusuan.batch.RunReport}. Never contains a budget
 * rule.
 */
package io.yusuan.batch;
