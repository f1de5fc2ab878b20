package org.ticketdistribution.attachments;

import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What stands in when no store is configured: it keeps nothing and says so. */
final class NoAttachmentStore implements AttachmentStore {

    @Override
    public boolean isConfigured() {
        return false;
    }

    @Override
    public Uni<Void> put(String objectKey, Path file, String contentType) {
        return Uni.createFrom()
                .failure(() -> new AttachmentStoreException("attachments cannot be stored: no object store is"
                        + " configured. Set MINIO_ENDPOINT, MINIO_ACCESS_KEY and MINIO_SECRET_KEY and send the file"
                        + " again."));
    }

    @Override
    public Uni<Boolean> exists(String objectKey) {
        return Uni.createFrom().item(false);
    }

    @Override
    public Uni<Optional<byte[]>> read(String objectKey, int most) {
        return Uni.createFrom().item(Optional.empty());
    }

    @Override
    public Optional<String> link(String objectKey) {
        return Optional.empty();
    }

    @Override
    public Uni<List<StoredObject>> olderThan(Instant moment, String keyPrefix) {
        return Uni.createFrom().item(List.of());
    }

    @Override
    public Uni<Void> remove(String objectKey) {
        return Uni.createFrom().voidItem();
    }
}
