package org.ticketdistribution.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client sent, on the disk.
 *
 * @param businessUnits null: the stored offices are used
 * @param managers null: the stored managers are used
 * @param keepUnchanged whether tickets whose row is as it is stored are left alone; else all are done anew
 */
public record Upload(
        @Nullable SentFile businessUnits,
        @Nullable SentFile managers,
        SentFile tickets,
        List<SentFile> attachments,
        boolean keepUnchanged) {

    public Upload {
        attachments = List.copyOf(attachments);
    }

    /**
     * One file.
     *
     * @param name as the client called it, control characters made blanks; not to be trusted
     */
    public record SentFile(String name, Path path) {

        public SentFile {
            name = name.replaceAll("\\p{Cntrl}", " ");
        }
    }
}
