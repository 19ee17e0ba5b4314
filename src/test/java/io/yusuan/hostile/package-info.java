/** Files that mean harm, and files that were changed at random: each becomes a row, and never more than that. */
package io.yusuan.hostile;
