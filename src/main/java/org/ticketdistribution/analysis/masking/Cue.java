package org.ticketdistribution.analysis.masking;

/** What a word announces about those beside it; each is a section of the resource {@value Cues#RESOURCE}. */
enum Cue {
    IIN,
    PHONE,
    LANDLINE,
    CARD,
    ENDING,
    SECRET,
    ACCOUNT,
    CONTRACT,
    NUMBER,
    CLIENT,
    CODE,
    LOGIN,
    ORDER,
    DOCUMENT,
    BIRTH,
    CORRECTION,
    STREET,
    STREET_AFTER,
    STREET_PART,
    HOUSE,
    FLAT,
    ADDRESS,
    CURRENCY,
    PREPOSITION,
    GIVEN_NAME,
    SURNAME,
    ORGANISATION,
    NOT_A_NAME,
    GREETING,
    GREETING_TAIL,
    ADDRESSING,
    CLOSING,
    THANKS,
    MESSENGER,
    TITLE,
    TITLE_AFTER,
    ROLE,
    PARTICLE;

    long bit() {
        return 1L << ordinal();
    }
}
