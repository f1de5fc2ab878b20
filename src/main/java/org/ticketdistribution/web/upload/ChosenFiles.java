package org.ticketdistribution.web.upload;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.pipeline.FileSorting;
import org.ticketdistribution.pipeline.Upload;
import org.ticketdistribution.pipeline.Upload.SentFile;

/**
 * What was chosen and what it was taken for. Offices and managers that were not chosen are the stored ones, if there are
 * any.
 *
 * @param missing what is neither among the files nor stored
 * @param doubled of what there are several files
 * @param attachments the files that are no tables, and tables that are none of the three
 */
record ChosenFiles(
        Map<Part, SentFile> tables, Set<Part> missing, Map<Part, List<String>> doubled, List<SentFile> attachments) {

    /** The tables that an upload is made of. */
    enum Part {
        BUSINESS_UNITS,
        MANAGERS,
        TICKETS
    }

    ChosenFiles {
        attachments = List.copyOf(attachments);
    }

    /** @param staffed whether offices and managers are stored */
    static ChosenFiles of(FileSorting.Sorted sorted, boolean staffed) {
        var tables = new EnumMap<Part, SentFile>(Part.class);
        var doubled = new EnumMap<Part, List<String>>(Part.class);
        take(Part.BUSINESS_UNITS, sorted.businessUnits(), tables, doubled);
        take(Part.MANAGERS, sorted.managers(), tables, doubled);
        take(Part.TICKETS, sorted.tickets(), tables, doubled);
        var missing = EnumSet.allOf(Part.class);
        missing.removeAll(tables.keySet());
        if (staffed) {
            missing.retainAll(EnumSet.of(Part.TICKETS));
        }
        var attachments = new ArrayList<>(sorted.others());
        var theOne = only(missing);
        if (theOne != null && sorted.tables().size() == 1) {
            // What it lacks is said by the intake, by file, line and column.
            tables.put(theOne, sorted.tables().get(0));
            missing.clear();
        } else {
            attachments.addAll(sorted.tables());
        }
        return new ChosenFiles(tables, missing, doubled, attachments);
    }

    private static void take(
            Part part, List<SentFile> files, Map<Part, SentFile> tables, Map<Part, List<String>> doubled) {
        if (!files.isEmpty()) {
            tables.put(part, files.get(0));
        }
        if (files.size() > 1) {
            doubled.put(part, files.stream().map(SentFile::name).toList());
        }
    }

    @Nullable
    private static Part only(Set<Part> parts) {
        return parts.size() == 1 ? parts.iterator().next() : null;
    }

    /** Empty while a table is missing, or while it is not clear which one is meant. */
    Optional<Upload> upload(boolean keepUnchanged) {
        var tickets = tables.get(Part.TICKETS);
        return tickets == null || !missing.isEmpty() || !doubled.isEmpty()
                ? Optional.empty()
                : Optional.of(new Upload(
                        tables.get(Part.BUSINESS_UNITS),
                        tables.get(Part.MANAGERS),
                        tickets,
                        attachments,
                        keepUnchanged));
    }
}
