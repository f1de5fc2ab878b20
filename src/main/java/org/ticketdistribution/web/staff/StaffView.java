package org.ticketdistribution.web.staff;

import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.List;
import org.ticketdistribution.web.Speech;

/**
 * All managers, or those of one office.
 *
 * @param summary how many there are and how many are away
 */
@TemplateData
public record StaffView(List<ManagerLine> managers, List<OrderLink> orders, String summary) {

    @TemplateData
    public record OrderLink(StaffOrder order, String href, boolean current) {}

    public StaffView {
        managers = List.copyOf(managers);
        orders = List.copyOf(orders);
    }

    static StaffView of(List<Workforce.Member> members, StaffOrder order, Speech speech) {
        var sorted = members.stream().sorted(order.comparator()).toList();
        var offices = members.stream()
                .map(member -> member.manager().businessUnit.id)
                .distinct()
                .count();
        var away =
                members.stream().filter(member -> !member.manager().available).count();
        return new StaffView(
                ManagerLine.of(sorted, speech),
                Arrays.stream(StaffOrder.values())
                        .map(other -> new OrderLink(
                                other,
                                other == StaffOrder.OFFICE ? "/managers" : "/managers?sort=" + other.tag(),
                                other == order))
                        .toList(),
                speech.bundle(StaffMessages.class)
                        .summary(speech.count(members.size()), speech.count(offices), speech.count(away)));
    }
}
