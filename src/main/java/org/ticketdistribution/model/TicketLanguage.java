package org.ticketdistribution.model;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The language a ticket is written in. RU also stands for "cannot be told" and for every other language. */
public enum TicketLanguage {
    RU(null),
    KZ(Skill.KZ),
    ENG(Skill.ENG);

    @Nullable
    private final Skill requiredSkill;

    TicketLanguage(@Nullable Skill requiredSkill) {
        this.requiredSkill = requiredSkill;
    }

    /** The skill that a manager needs to answer in this language; empty for Russian, which everybody speaks. */
    public Optional<Skill> requiredSkill() {
        return Optional.ofNullable(requiredSkill);
    }

    /** The language of this name, blanks and case aside; empty when there is none. */
    public static Optional<TicketLanguage> of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(value -> Words.same(value.name(), name))
                .findFirst();
    }
}
