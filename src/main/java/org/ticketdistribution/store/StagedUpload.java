package org.ticketdistribution.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An upload on its way in: the key of its rows in the staging tables, and its files' names for the issues that are
 * found there.
 *
 * @param businessUnitsFile null when the upload brings tickets only
 * @param managersFile null when the upload brings tickets only
 */
public record StagedUpload(
        UUID id,
        @Nullable String businessUnitsFile,
        @Nullable String managersFile,
        String ticketsFile) {}
