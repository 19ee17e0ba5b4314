package io.yusuan.batch;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * What became of all inputs of a run.
 *
 * @param groups inputs that came to the same
 */
public record RunTotals(List<Group> groups) {
    public RunTotals {
        groups = List.copyOf(groups);
    }

    /**
     * Inputs that came to the same, and what they hold together.
     *
     * @param status as in the dataset column {@code documents.status}
     * @param reason as in {@code documents.reason}, or empty
     * @param documents how many they are
     * @param tablesRecognised tables with a type
     * @param facts printed amounts
     * @param checksHeld checks that hold, rounding included
     * @param checksDiffering checks that differ
     * @param findings things a person should look at
     * @param differingErrors findings of severity error that a check raised
     */
    public record Group(
            String status,
            String reason,
            int documents,
            long tablesRecognised,
            long facts,
            long checksHeld,
            long checksDiffering,
            long findings,
            long differingErrors) {
        boolean rejected() {
            return status.equals("rejected");
        }

        boolean duplicate() {
            return reason.equals("duplicate");
        }

        /** The program failed, here or by ending its process. */
        boolean internal() {
            return reason.equals("internal") || reason.equals("crash");
        }
    }

    /** All inputs. */
    public int documents() {
        return (int) sum(Group::documents);
    }

    /** How many came to each status. */
    public Map<String, Integer> statuses() {
        Map<String, Integer> statuses = new TreeMap<>();
        groups.forEach(g -> statuses.merge(g.status(), g.documents(), Integer::sum));
        return Collections.unmodifiableMap(statuses);
    }

    /** Of all inputs together. */
    public long sum(ToLongFunction<Group> what) {
        return groups.stream().mapToLong(what).sum();
    }
}
