package org.ticketdistribution.web.staff;

import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.List;
import org.ticketdistribution.web.Speech;
import org.ticketdistribution.web.TicketsAddress;

/**
 * A manager in a list.
 *
 * @param tickets those assigned to them
 * @param href the list of these tickets
 * @param limit empty without one
 * @param full whether the load has reached the limit
 * @param before the load before tickets came, in percent of the longest bar, 0 to 100
 * @param added what came on top, likewise
 */
@TemplateData
public record ManagerLine(
        long id,
        String name,
        long officeId,
        String office,
        String position,
        List<String> skills,
        String loadBefore,
        String loadNow,
        String tickets,
        String href,
        String limit,
        boolean available,
        boolean full,
        int before,
        int added) {

    public ManagerLine {
        skills = List.copyOf(skills);
    }

    /** Where the bar's second part begins and ends. */
    public int until() {
        return before + added;
    }

    static List<ManagerLine> of(List<Workforce.Member> members, Speech speech) {
        var longest = members.stream()
                .mapToInt(member -> member.manager().currentLoad)
                .max()
                .orElse(0);
        return members.stream()
                .map(member -> of(member, Math.max(1, longest), speech))
                .toList();
    }

    static ManagerLine of(Workforce.Member member, int longest, Speech speech) {
        var manager = member.manager();
        var before = percent(member.loadBefore(), longest);
        return new ManagerLine(
                manager.id,
                manager.name,
                manager.businessUnit.id,
                manager.businessUnit.name,
                manager.position,
                Arrays.asList(manager.skills),
                speech.count(member.loadBefore()),
                speech.count(manager.currentLoad),
                speech.count(member.assigned().tickets()),
                TicketsAddress.of("manager_id", String.valueOf(manager.id)),
                manager.maxLoad == null ? "" : speech.count(manager.maxLoad),
                manager.available,
                manager.maxLoad != null && manager.currentLoad >= manager.maxLoad,
                before,
                percent(manager.currentLoad, longest) - before);
    }

    private static int percent(long load, int longest) {
        return (int) Math.min(100, Math.round(100.0 * load / longest));
    }
}
