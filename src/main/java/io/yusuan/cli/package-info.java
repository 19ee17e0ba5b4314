/**
 * The command line: commands, exit codes, progress, and what each command prints.
 *
 * <p>Takes arguments, gives an exit code; data goes to stdout, progress to stderr. Never contains logic worth testing
 * twice.
 */
package io.yusuan.cli;
