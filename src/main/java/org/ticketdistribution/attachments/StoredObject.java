package org.ticketdistribution.attachments;

import java.time.Instant;

/**
 * An object as the bucket lists it.
 *
 * @param key its full key
 * @param bytes its size
 * @param writtenAt when it was last written, by the store's clock
 */
public record StoredObject(String key, long bytes, Instant writtenAt) {}
