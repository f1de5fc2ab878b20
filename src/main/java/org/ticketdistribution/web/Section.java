package org.ticketdistribution.web;

import io.quarkus.qute.TemplateData;

/** The parts of the site, in the order of the menu. */
@TemplateData
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
