package org.ticketdistribution.store;

/**
 * A file of an upload that is in the bucket, or an object that was there before under the very name a ticket gives.
 *
 * @param fileName the name that the client gave the file
 * @param objectKey where it is in the bucket
 * @param uploaded whether this upload brought it; only such files are also matched without their extension
 */
public record StagedObject(String fileName, String objectKey, boolean uploaded) {}
