package org.ticketdistribution.attachments;

import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where clients' files are kept. Each `Uni` does its work when subscribed to, returns on the caller's Vert.x context
 * and fails with {@link AttachmentStoreException} when the store could not be asked. Calls are independent and may run
 * at the same time; the caller sets the bound.
 */
public interface AttachmentStore {

    /** Whether there is a store at all. Without one every {@link #put} fails and every other answer is empty. */
    boolean isConfigured();

    /**
     * Stores a file, making the bucket when it is missing. An object of the same key is replaced.
     *
     * @param objectKey as {@link ObjectKeys#forUpload} makes it
     * @param contentType as {@link ObjectKeys#contentType} makes it
     */
    Uni<Void> put(String objectKey, Path file, String contentType);

    /** Whether there is an object with exactly this key; false as well for a text that cannot be a key. */
    Uni<Boolean> exists(String objectKey);

    /**
     * The content of an object.
     *
     * @param most a larger one is not read
     * @return empty when there is no such object, it is larger, or the text cannot be a key
     */
    Uni<Optional<byte[]>> read(String objectKey, int most);

    /**
     * A link that a browser may follow for one hour without any other right. Made without asking the store, so it is
     * no proof that the object is there. Pictures open in the browser, every other file is offered as a download.
     *
     * @return empty when there is no store or the text cannot be a key
     */
    Optional<String> link(String objectKey);

    /**
     * The objects last written before a moment, for the sweep of those that nothing refers to. In the order of their
     * keys; all of them in one list.
     *
     * @param keyPrefix only keys that begin with it; empty for the whole bucket
     */
    Uni<List<StoredObject>> olderThan(Instant moment, String keyPrefix);

    /** Removes an object; one that is not there is no failure. */
    Uni<Void> remove(String objectKey);
}
