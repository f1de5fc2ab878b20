package org.ticketdistribution.analysis.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the finders claim, and the one place where claims on the same letters are settled. */
final class Spans {

    private final List<Span> claims = new ArrayList<>();

    void add(int start, int end, Kind kind) {
        claims.add(new Span(start, end, kind));
    }

    /**
     * The claims without overlaps, in the order of the text. Claims that overlap become one over all their letters: a
     * letter that any finder wants hidden is hidden. The kind that stands first in {@link Kind} names it.
     */
    List<Span> settled() {
        var settled = new ArrayList<Span>();
        claims.sort(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()));
        for (var claim : claims) {
            var last = settled.isEmpty() ? null : settled.get(settled.size() - 1);
            if (last == null || claim.start() >= last.end()) {
                settled.add(claim);
            } else {
                settled.set(settled.size() - 1, union(last, claim));
            }
        }
        return settled;
    }

    private static Span union(Span one, Span other) {
        var kind = one.kind().compareTo(other.kind()) <= 0 ? one.kind() : other.kind();
        return new Span(one.start(), Math.max(one.end(), other.end()), kind);
    }
}
