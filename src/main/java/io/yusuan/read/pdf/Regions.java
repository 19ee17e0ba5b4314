package io.yusuan.read.pdf;

import java.util.Arrays;

/** Things that belong together, by number: each region is known by the lowest number in it. */
final class Regions {
    private final int[] region;

    /** So many things, each a region of its own. */
    Regions(int size) {
        region = new int[size];
        Arrays.setAll(region, i -> i);
    }

    void unite(int a, int b) {
        int x = of(a);
        int y = of(b);
        region[Math.max(x, y)] = Math.min(x, y);
    }

    /** The region a thing belongs to. */
    int of(int a) {
        int root = a;
        while (region[root] != root) {
            root = region[root];
        }
        region[a] = root;
        return root;
    }
}
