package org.ticketdistribution.cluster;

import java.util.List;

/**
 * The files of an upload, as texts.
 *
 * @param attachments names of files to send with it; what is in them does not matter
 */
public record UploadFiles(String offices, String managers, String tickets, List<String> attachments) {

    public UploadFiles {
        attachments = List.copyOf(attachments);
    }
}
