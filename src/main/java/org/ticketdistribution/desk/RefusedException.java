package org.ticketdistribution.desk;

import java.util.List;
import java.util.Locale;
import org.ticketdistribution.assignment.EligibilityRule;
import org.ticketdistribution.assignment.Explanation;

/** A change that is not made; nothing of it was written. Its message says why and what to do. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient List<EligibilityRule> broken;

    /** What stands against it. */
    public enum Kind {
        /** There is no such ticket or manager. */
        UNKNOWN,
        /** Somebody else changed it meanwhile. */
        STALE,
        /** It does not go with how the ticket is now, or it breaks a rule. */
        CONFLICT
    }

    RefusedException(Kind kind, String message) {
        this(kind, message, List.of());
    }

    private RefusedException(Kind kind, String message, List<EligibilityRule> broken) {
        super(message);
        this.kind = kind;
        this.broken = List.copyOf(broken);
    }

    static RefusedException unknown(String what, long id) {
        return new RefusedException(Kind.UNKNOWN, "there is no " + what + " with id " + id);
    }

    static RefusedException conflict(String message) {
        return new RefusedException(Kind.CONFLICT, message);
    }

    static RefusedException broken(String message, List<EligibilityRule> rules) {
        return new RefusedException(Kind.CONFLICT, message, rules);
    }

    public Kind kind() {
        return kind;
    }

    /** The hard rules that the change would break, in their order. */
    public List<Broken> broken() {
        return broken.stream().map(Broken::of).toList();
    }

    /**
     * A hard rule that would be broken.
     *
     * @param rule its name in lower case
     * @param words what the manager lacks, in Russian
     */
    public record Broken(String rule, String words) {

        private static Broken of(EligibilityRule rule) {
            return new Broken(rule.name().toLowerCase(Locale.ROOT), Explanation.refusal(rule));
        }
    }
}
