package org.ticketdistribution.intake;

/**
 * One record as written, quotes and all.
 *
 * @param line where it starts in the file, from 1
 * @param text without the line break that ends it; line breaks inside quotes as LF
 */
record RawRecord(int line, String text) {}
