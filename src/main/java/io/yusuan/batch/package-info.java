/**
 * Jobs: discover, process, publish, restartable; the one room that knows Spring.
 */
package io.yusuan.batch;
