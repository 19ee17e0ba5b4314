/**
 * The command line: commands, exit codes, progress.
 */
package io.yusuan.cli;
