/** Takes a publication into a database: every row of it, and no other, in one transaction. Decides nothing. */
package io.yusuan.load;
