package org.ticketdistribution.web.staff;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import org.ticketdistribution.desk.Cover;
import org.ticketdistribution.web.Speech;

/**
 * What it would leave if a manager were away.
 *
 * @param uncovered how many kinds nobody else can take, empty when there is always somebody
 */
@TemplateData
public record AbsenceView(List<KindLine> kinds, String uncovered) {

    /** As many names as are read at a glance. */
    private static final int NAMES_SHOWN = 3;

    /**
     * One kind of stored tickets.
     *
     * @param names who could take them, not more than are read at a glance
     * @param more how many others could, empty when none
     * @param left how many could in all
     */
    @TemplateData
    public record KindLine(String kind, String tickets, int left, String names, String more, int leftInOffice) {}

    public AbsenceView {
        kinds = List.copyOf(kinds);
    }

    static AbsenceView of(List<Cover.Kind> kinds, Speech speech) {
        var words = speech.bundle(StaffMessages.class);
        var nobody = kinds.stream().filter(kind -> kind.left().isEmpty()).count();
        return new AbsenceView(
                kinds.stream().map(kind -> line(kind, words, speech)).toList(),
                nobody == 0 ? "" : speech.count(nobody));
    }

    private static KindLine line(Cover.Kind kind, StaffMessages words, Speech speech) {
        var more = kind.left().size() - NAMES_SHOWN;
        return new KindLine(
                kind(kind, words),
                speech.count(kind.tickets()),
                kind.left().size(),
                String.join(", ", kind.left().stream().limit(NAMES_SHOWN).toList()),
                more > 0 ? speech.count(more) : "",
                kind.leftInOffice());
    }

    private static String kind(Cover.Kind kind, StaffMessages words) {
        var asked = new ArrayList<String>();
        if (kind.vip()) {
            asked.add(words.needsVip());
        }
        if (kind.chiefSpecialist()) {
            asked.add(words.needsChief());
        }
        if (kind.language() != null) {
            asked.add(
                    switch (kind.language()) {
                        case KZ -> words.needsKz();
                        case ENG -> words.needsEng();
                        case VIP -> words.needsVip();
                    });
        }
        return asked.isEmpty() ? words.needsAnybody() : String.join(" + ", asked);
    }
}
