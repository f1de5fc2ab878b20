package org.ticketdistribution.insight.question;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ticketdistribution.model.Priority;

/** The priorities that «8 и выше», «от 3 до 5», «срочные» mean. */
final class PriorityRange {

    private static final int HIGH = 8;
    private static final int LOW = 3;

    private PriorityRange() {}

    /** The priorities as text; none where there are none, as above 10. */
    static List<String> of(Mark mark) {
        var numbers =
                mark.words().stream().map(Word::number).filter(Objects::nonNull).toList();
        int first = numbers.isEmpty() ? 0 : numbers.get(0);
        return switch (mark.argument()) {
            case "from" -> range(first, Priority.HIGHEST);
            case "above" -> range(first + 1, Priority.HIGHEST);
            case "to" -> range(Priority.LOWEST, first);
            case "below" -> range(Priority.LOWEST, first - 1);
            case "between" -> range(first, numbers.get(1));
            case "exactly" -> range(first, first);
            case "high" -> range(HIGH, Priority.HIGHEST);
            case "low" -> range(Priority.LOWEST, LOW);
            default -> throw new IllegalStateException("no range of priorities is called " + mark.argument());
        };
    }

    private static List<String> range(int from, int to) {
        return IntStream.rangeClosed(Math.max(from, Priority.LOWEST), Math.min(to, Priority.HIGHEST))
                .mapToObj(Integer::toString)
                .toList();
    }
}
