package org.ticketdistribution.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.assignment.Given.manager;
import static org.ticketdistribution.assignment.Given.ticket;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Skill;
import org.ticketdistribution.model.TicketLanguage;

class EligibilityRulesTest {

    @Test
    void everyRule_standsInTheListOnce_inItsOrder() {
        assertThat(EligibilityRules.IN_ORDER)
                .extracting(EligibilityRules.Rule::name)
                .containsExactly(
                        EligibilityRule.VIP_SKILL,
                        EligibilityRule.CHIEF_SPECIALIST,
                        EligibilityRule.LANGUAGE_SKILL,
                        EligibilityRule.AVAILABLE,
                        EligibilityRule.BELOW_LOAD_LIMIT)
                .containsExactly(EligibilityRule.values());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            VIP,            VIP,        true
            VIP,            KZ ENG,     false
            VIP,            ,           false
            Priority,       VIP KZ ENG, true
            Priority,       ENG,        false
            ' priority ',   ,           false
            vip,            ,           false
            Mass,           ,           true
            Mass,           VIP,        true
            -,              ,           true
            '',             ,           true
            VIP Gold,       ,           true
            """)
    void vipSkill_isNeededForVipAndPriority(String segment, String skills, boolean admitted) {
        var needs = needs(ticket(1).segment(segment));

        assertThat(admits(EligibilityRule.VIP_SKILL, needs, manager(1).with(skills(skills))))
                .isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            DATA_CHANGE,  true,  true
            DATA_CHANGE,  false, false
            COMPLAINT,    false, true
            CONSULTATION, false, true
            CLAIM,        false, true
            APP_FAILURE,  false, true
            FRAUD,        false, true
            SPAM,         false, true
            SPAM,         true,  true
            """)
    void chiefSpecialist_isNeededForDataChanges(Category category, boolean chief, boolean admitted) {
        var needs = needs(ticket(1).about(category));
        var manager = chief ? manager(1).chief() : manager(1);

        assertThat(admits(EligibilityRule.CHIEF_SPECIALIST, needs, manager)).isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            RU,  ,        true
            RU,  KZ ENG,  true
            KZ,  KZ,      true
            KZ,  VIP ENG, false
            KZ,  ,        false
            ENG, ENG,     true
            ENG, VIP KZ,  false
            ENG, ,        false
            """)
    void languageSkill_isNeededForKazakhAndEnglish(TicketLanguage language, String skills, boolean admitted) {
        var needs = needs(ticket(1).in(language));

        assertThat(admits(EligibilityRule.LANGUAGE_SKILL, needs, manager(1).with(skills(skills))))
                .isEqualTo(admitted);
    }

    @Test
    void available_refusesWhoIsAway() {
        var needs = needs(ticket(1));

        assertThat(admits(EligibilityRule.AVAILABLE, needs, manager(1))).isTrue();
        assertThat(admits(EligibilityRule.AVAILABLE, needs, manager(1).away())).isFalse();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            0,    -, true
            1000, -, true
            0,    0, false
            0,    1, true
            4,    5, true
            5,    5, false
            6,    5, false
            """)
    void belowLoadLimit_refusesAtTheLimit(int load, Integer limit, boolean admitted) {
        var needs = needs(ticket(1));

        assertThat(admits(
                        EligibilityRule.BELOW_LOAD_LIMIT,
                        needs,
                        manager(1).load(load).limit(limit)))
                .isEqualTo(admitted);
    }

    @Test
    void emptiedBy_isTheFirstRuleAfterWhichNobodyIsLeft() {
        var needs = needs(ticket(1).vip().dataChange().in(TicketLanguage.KZ));
        var noVip = manager(1).chief().with(Skill.KZ).candidate();
        var noChief = manager(2).with(Skill.VIP, Skill.KZ).candidate();
        var noKazakh = manager(3).chief().with(Skill.VIP).candidate();
        var away = manager(4).chief().with(Skill.VIP, Skill.KZ).away().candidate();
        var full = manager(5).chief().with(Skill.VIP, Skill.KZ).load(2).limit(2).candidate();
        var able = manager(6).chief().with(Skill.VIP, Skill.KZ).candidate();

        assertThat(EligibilityRules.emptiedBy(needs, List.of(noVip))).hasValue(EligibilityRule.VIP_SKILL);
        assertThat(EligibilityRules.emptiedBy(needs, List.of(noVip, noChief)))
                .hasValue(EligibilityRule.CHIEF_SPECIALIST);
        assertThat(EligibilityRules.emptiedBy(needs, List.of(noVip, noChief, noKazakh)))
                .hasValue(EligibilityRule.LANGUAGE_SKILL);
        assertThat(EligibilityRules.emptiedBy(needs, List.of(away, noVip, noChief, noKazakh)))
                .hasValue(EligibilityRule.AVAILABLE);
        assertThat(EligibilityRules.emptiedBy(needs, List.of(full, away, noVip)))
                .hasValue(EligibilityRule.BELOW_LOAD_LIMIT);
        assertThat(EligibilityRules.emptiedBy(needs, List.of(full, able))).isEmpty();
        assertThat(EligibilityRules.emptiedBy(needs, List.of())).isEmpty();
    }

    private static Needs needs(Given.Ticket ticket) {
        return Needs.of(ticket.open());
    }

    private static boolean admits(EligibilityRule name, Needs needs, Given.Manager manager) {
        var rule = EligibilityRules.IN_ORDER.stream()
                .filter(each -> each.name() == name)
                .findFirst()
                .orElseThrow();
        return rule.admits(needs, manager.candidate());
    }

    private static Skill[] skills(String names) {
        return names == null
                ? new Skill[0]
                : Arrays.stream(names.split(" ")).map(Skill::valueOf).toArray(Skill[]::new);
    }
}
