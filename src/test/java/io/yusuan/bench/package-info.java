/** Measurements that anyone can start; no test depends on time. */
package io.yusuan.bench;
