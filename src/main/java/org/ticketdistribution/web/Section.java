package org.ticketdistribution.web;

/** The parts of the site, in the order of the menu. */
public enum Section {
    DASHBOARD("/"),
    TICKETS("/tickets"),
    REVIEW("/review"),
    UPLOAD("/upload"),
    MAP("/map"),
    ASK("/ask"),
    STAFF("/managers"),
    STATUS("/status");

    private final String address;

    Section(String address) {
        this.address = address;
    }

    public String address() {
        return address;
    }
}
