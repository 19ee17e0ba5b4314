package io.yusuan.pipeline;

import io.yusuan.document.RejectReason;
import io.yusuan.document.SourceId;
import io.yusuan.finding.Finding;
import io.yusuan.reconcile.Check;
import io.yusuan.statement.Claim;
import io.yusuan.statement.DocumentHead;
import io.yusuan.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What became of a document; every input ends in exactly one. */
public sealed interface Outcome {
    SourceId source();

    /** Media type as detected. */
    String mediaType();

    /** Size of the input in bytes. */
    long bytes();

    List<Finding> findings();

    /** As in the dataset column {@code documents.status}. */
    Status status();

    /** The closed list of the output contract. */
    enum Status {
        OK,
        PARTIAL,
        NO_TABLES,
        REJECTED
    }

    /** The document was read. */
    record Processed(
            SourceId source,
            String mediaType,
            long bytes,
            OptionalInt pages,
            DocumentHead head,
            List<Statement> statements,
            List<Claim> claims,
            List<Check> checks,
            List<Finding> findings)
            implements Outcome {
        public Processed {
            statements = List.copyOf(statements);
            claims = List.copyOf(claims);
            checks = List.copyOf(checks);
            findings = List.copyOf(findings);
        }

        /** The same with more findings. */
        Processed with(List<Finding> more) {
            List<Finding> all = new ArrayList<>(findings);
            all.addAll(more);
            return new Processed(source, mediaType, bytes, pages, head, statements, claims, checks, all);
        }

        @Override
        public Status status() {
            if (statements.stream().allMatch(s -> s.tableType().isEmpty())) {
                return Status.NO_TABLES;
            }
            boolean incomplete = statements.stream()
                    .anyMatch(s -> s.status() == Statement.TableStatus.UNRECOGNISED
                            || s.status() == Statement.TableStatus.UNREADABLE);
            return incomplete ? Status.PARTIAL : Status.OK;
        }
    }

    /** The document cannot be used. */
    record Rejected(SourceId source, String mediaType, long bytes, RejectReason reason, List<Finding> findings)
            implements Outcome {
        public Rejected {
            findings = List.copyOf(findings);
        }

        @Override
        public Status status() {
            return Status.REJECTED;
        }
    }
}
