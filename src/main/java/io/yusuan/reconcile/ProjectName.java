package io.yusuan.reconcile;

import io.yusuan.catalogue.Labels;

/** Compares names of projects loosely: people shorten them from table to form. */
final class ProjectName {
    private ProjectName() {}

    /**
     * True where the shorter name is left when characters of the longer one are dropped, and makes up more than half of
     * it: 科普特色经费 of 科普特色活动经费.
     */
    static boolean similar(String one, String other) {
        String a = Labels.fold(one);
        String b = Labels.fold(other);
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        return shorter.length() * 2 > longer.length() && subsequence(shorter, longer);
    }

    private static boolean subsequence(String shorter, String longer) {
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            if (longer.charAt(i) == shorter.charAt(at)) {
                at++;
            }
        }
        return at == shorter.length();
    }
}
