package org.ticketdistribution.web.staff;

import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which order managers are listed; equal ones by office, name and id. */
@TemplateData
public enum StaffOrder {
    OFFICE(Comparator.comparing((Workforce.Member member) -> member.manager().businessUnit.name)),
    NAME(Comparator.comparing(member -> member.manager().name)),
    LOAD(Comparator.comparingInt((Workforce.Member member) -> member.manager().currentLoad)
            .reversed()),
    TICKETS(Comparator.comparingLong(
                    (Workforce.Member member) -> member.assigned().tickets())
            .reversed());

    private final Comparator<Workforce.Member> comparator;

    StaffOrder(Comparator<Workforce.Member> comparator) {
        this.comparator = comparator;
    }

    Comparator<Workforce.Member> comparator() {
        return comparator
                .thenComparing(member -> member.manager().businessUnit.name)
                .thenComparing(member -> member.manager().name)
                .thenComparing(member -> member.manager().id);
    }

    /** As addresses name it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By office where nothing else is asked for. */
    static StaffOrder of(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(order -> order.tag().equals(tag))
                .findFirst()
                .orElse(OFFICE);
    }
}
