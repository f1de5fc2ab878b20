package org.ticketdistribution.intake;

import java.util.List;
import org.ticketdistribution.model.Issue;

/**
 * The next part of a file.
 *
 * @param rows the usable rows, in the order of the file; may be empty in any chunk
 * @param issues what was found on the way; the first chunk also has those of the header
 * @param rejected the rows that were skipped, each with at least one issue of the same line
 * @param last true when the file has ended; then there is nothing more to ask for
 */
public record Chunk<R>(List<R> rows, List<Issue> issues, List<RejectedRow> rejected, boolean last) {
    public Chunk {
        rows = List.copyOf(rows);
        issues = List.copyOf(issues);
        rejected = List.copyOf(rejected);
    }
}
