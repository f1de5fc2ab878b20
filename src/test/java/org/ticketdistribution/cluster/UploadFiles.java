package org.ticketdistribution.cluster;

/** The three files of an upload, as texts. */
public record UploadFiles(String offices, String managers, String tickets) {}
