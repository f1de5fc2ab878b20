package org.ticketdistribution.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ticketdistribution.assignment.Given.manager;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Skill;
import org.ticketdistribution.model.TicketLanguage;

class AbsenceTest {

    private static final Needs ANYBODY = new Needs(false, false, null);
    private static final Needs VIP = new Needs(true, false, null);
    private static final Needs CHIEF = new Needs(false, true, null);
    private static final Needs KAZAKH = new Needs(false, false, Skill.KZ);
    private static final Needs ENGLISH = new Needs(false, false, Skill.ENG);
    private static final Needs VIP_IN_KAZAKH = new Needs(true, false, Skill.KZ);
    private static final Needs ALL_AT_ONCE = new Needs(true, true, Skill.ENG);

    @Test
    void onlyOneWithASkill_leavesNobodyForIt() {
        var vip = manager(1).with(Skill.VIP).candidate();
        var other = manager(2).candidate();

        assertThat(Absence.of(vip, List.of(vip, other), List.of(ANYBODY, VIP)))
                .containsExactly(new Absence.Cover(VIP, List.of(), 0), new Absence.Cover(ANYBODY, List.of(other), 1));
    }

    @Test
    void whatTheyCannotTake_isNotTouched() {
        var plain = manager(1).candidate();
        var other = manager(2).candidate();

        assertThat(Absence.of(plain, List.of(plain, other), List.of(VIP, CHIEF, KAZAKH, ENGLISH, ALL_AT_ONCE)))
                .isEmpty();
    }

    /** Two who each have half of what is asked do not replace one who has all of it. */
    @Test
    void needs_mustHoldTogether() {
        var both = manager(1).with(Skill.VIP, Skill.KZ).candidate();
        var vip = manager(2).with(Skill.VIP).candidate();
        var kazakh = manager(3).with(Skill.KZ).candidate();

        assertThat(Absence.of(both, List.of(both, vip, kazakh), List.of(VIP, KAZAKH, VIP_IN_KAZAKH)))
                .containsExactly(
                        new Absence.Cover(VIP_IN_KAZAKH, List.of(), 0),
                        new Absence.Cover(KAZAKH, List.of(kazakh), 1),
                        new Absence.Cover(VIP, List.of(vip), 1));
    }

    @Test
    void whoIsAwayOrFullOfWork_isNotLeft() {
        var leaving = manager(1).chief().candidate();
        var away = manager(2).chief().away().candidate();
        var full = manager(3).chief().load(5).limit(5).candidate();
        var nearlyFull = manager(4).chief().load(4).limit(5).candidate();

        assertThat(Absence.of(leaving, List.of(nearlyFull, full, away, leaving), List.of(CHIEF)))
                .containsExactly(new Absence.Cover(CHIEF, List.of(nearlyFull), 1));
    }

    /** The page of somebody who is away, or at the limit today, says the same as before. */
    @Test
    void absence_isThatOfThePersonWhateverTheirStateIs() {
        var other = manager(2).with(Skill.ENG).candidate();
        var expected = List.of(new Absence.Cover(ENGLISH, List.of(other), 1));

        var away = manager(1).with(Skill.ENG).away().candidate();
        var full = manager(1).with(Skill.ENG).load(3).limit(3).candidate();

        assertThat(Absence.of(away, List.of(away, other), List.of(ENGLISH))).isEqualTo(expected);
        assertThat(Absence.of(full, List.of(full, other), List.of(ENGLISH))).isEqualTo(expected);
    }

    @Test
    void othersOfTheOffice_areCountedApart() {
        var leaving = manager(1).in(7).candidate();
        var here = manager(4).in(7).candidate();
        var elsewhere = manager(3).in(8).candidate();

        assertThat(Absence.of(leaving, List.of(here, elsewhere, leaving), List.of(ANYBODY)))
                .containsExactly(new Absence.Cover(ANYBODY, List.of(elsewhere, here), 1));
    }

    @Test
    void kindGivenTwice_isToldOnce() {
        var leaving = manager(1).candidate();

        assertThat(Absence.of(leaving, List.of(leaving), List.of(ANYBODY, ANYBODY)))
                .containsExactly(new Absence.Cover(ANYBODY, List.of(), 0));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: vip {3}, chief {4}, {5}")
    @CsvSource(nullValues = "-", textBlock = """
            -,        CONSULTATION, RU,  false, false, -
            Mass,     DATA_CHANGE,  RU,  false, true,  -
            ' vip ',  CONSULTATION, KZ,  true,  false, KZ
            PRIORITY, DATA_CHANGE,  ENG, true,  true,  ENG
            """)
    void needs_areThoseOfTheRules(
            String segment, Category category, TicketLanguage language, boolean vip, boolean chief, Skill skill) {
        assertThat(Needs.of(segment, category, language)).isEqualTo(new Needs(vip, chief, skill));
    }

    /** The same kinds in another order tell the same. */
    @Test
    void order_isTotal() {
        var leaving = manager(1).chief().with(Skill.values()).candidate();
        var kinds = Arrays.asList(ANYBODY, VIP, CHIEF, KAZAKH, ENGLISH, VIP_IN_KAZAKH, ALL_AT_ONCE);
        var backwards = Arrays.asList(ALL_AT_ONCE, VIP_IN_KAZAKH, ENGLISH, KAZAKH, CHIEF, VIP, ANYBODY);

        assertThat(Absence.of(leaving, List.of(leaving), kinds))
                .isEqualTo(Absence.of(leaving, List.of(leaving), backwards))
                .extracting(Absence.Cover::needs)
                .startsWith(ALL_AT_ONCE, VIP_IN_KAZAKH)
                .endsWith(ANYBODY);
    }
}
