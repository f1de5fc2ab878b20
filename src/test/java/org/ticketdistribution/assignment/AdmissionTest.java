package org.ticketdistribution.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.assignment.EligibilityRule.AVAILABLE;
import static org.ticketdistribution.assignment.EligibilityRule.BELOW_LOAD_LIMIT;
import static org.ticketdistribution.assignment.EligibilityRule.CHIEF_SPECIALIST;
import static org.ticketdistribution.assignment.EligibilityRule.LANGUAGE_SKILL;
import static org.ticketdistribution.assignment.EligibilityRule.VIP_SKILL;
import static org.ticketdistribution.assignment.Given.manager;
import static org.ticketdistribution.assignment.Given.ticket;

import org.junit.jupiter.api.Test;
import org.ticketdistribution.model.Skill;
import org.ticketdistribution.model.TicketLanguage;

class AdmissionTest {

    private static final OpenTicket DEMANDING =
            ticket(1).vip().dataChange().in(TicketLanguage.KZ).open();

    @Test
    void managerWhoFits_isRefusedByNoRule() {
        var fitting = manager(1).chief().with(Skill.VIP, Skill.KZ).load(4).limit(5);

        assertThat(Admission.refusals(DEMANDING, fitting.candidate())).isEmpty();
        assertThat(Admission.refusals(ticket(1).open(), manager(1).candidate())).isEmpty();
    }

    @Test
    void everyBrokenRule_isNamedInTheOrderOfTheRules() {
        var unfit = manager(1).with(Skill.ENG).load(5).limit(5).away();

        assertThat(Admission.refusals(DEMANDING, unfit.candidate()))
                .containsExactly(VIP_SKILL, CHIEF_SPECIALIST, LANGUAGE_SKILL, AVAILABLE, BELOW_LOAD_LIMIT);
    }

    @Test
    void onlyBrokenRules_areNamed() {
        assertThat(Admission.refusals(
                        DEMANDING, manager(1).chief().with(Skill.VIP, Skill.ENG).candidate()))
                .containsExactly(LANGUAGE_SKILL);
    }
}
