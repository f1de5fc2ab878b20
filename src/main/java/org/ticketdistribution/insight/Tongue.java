package org.ticketdistribution.insight;

import java.util.Locale;

/** The languages in which people ask and are answered. */
public enum Tongue {
    RU,
    KK,
    EN;

    /** The language's code: ru, kk, en. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
