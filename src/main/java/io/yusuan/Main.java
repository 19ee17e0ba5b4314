package io.yusuan;

import io.yusuan.cli.CommandLineProgram;

/** Entry point; everything else has a room of its own. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(CommandLineProgram.standard().run(args));
    }
}
