package io.yusuan;

/** Entry point; everything else has a room of its own. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {}
}
