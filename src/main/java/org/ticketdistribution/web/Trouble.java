package org.ticketdistribution.web;

import io.quarkus.qute.TemplateData;

/** Why a page shows something else than was asked for. */
@TemplateData
public enum Trouble {
    BAD_ADDRESS(400),
    ANOTHER_SITE(403),
    NOBODY_TO_ROUTE_TO(409),
    NO_SUCH_TICKET(404),
    NO_SUCH_RUN(404),
    NO_SUCH_FILE(404),
    STORE_AWAY(503),
    NO_SUCH_MANAGER(404),
    NO_SUCH_OFFICE(404);

    private final int status;

    Trouble(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
