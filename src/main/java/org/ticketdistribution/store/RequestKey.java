package org.ticketdistribution.store;

import java.time.Duration;

/**
 * The name that a client gave to a request (Idempotency-Key), so that sending it again does not do it again.
 *
 * @param caller who sent it; keys of different callers have nothing to do with each other
 * @param route what it was sent to, for the same reason
 * @param key as the client chose it
 * @param kept how long it is remembered
 */
public record RequestKey(String caller, String route, String key, Duration kept) {}
