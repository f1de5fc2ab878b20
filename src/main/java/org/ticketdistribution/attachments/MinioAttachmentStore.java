package org.ticketdistribution.attachments;

import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ticketdistribution.platform.Offload;

/** MinIO, or anything else that speaks S3. Its client blocks, so each question goes through {@link Offload}. */
final class MinioAttachmentStore implements AttachmentStore {

    private final Bucket bucket;
    private final PresignedLinks links;
    private final Offload offload;

    MinioAttachmentStore(Bucket bucket, PresignedLinks links, Offload offload) {
        this.bucket = bucket;
        this.links = links;
        this.offload = offload;
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public Uni<Void> put(String objectKey, Path file, String contentType) {
        return offload.call(() -> bucket.put(objectKey, file, contentType)).replaceWithVoid();
    }

    @Override
    public Uni<Boolean> exists(String objectKey) {
        return ObjectKeys.isPossibleKey(objectKey)
                ? offload.call(() -> bucket.exists(objectKey))
                : Uni.createFrom().item(false);
    }

    @Override
    public Uni<Optional<byte[]>> read(String objectKey, int most) {
        return ObjectKeys.isPossibleKey(objectKey)
                ? offload.call(() -> bucket.read(objectKey, most))
                : Uni.createFrom().item(Optional.empty());
    }

    @Override
    public Optional<String> link(String objectKey) {
        return ObjectKeys.isPossibleKey(objectKey) ? Optional.of(links.link(objectKey)) : Optional.empty();
    }

    @Override
    public Uni<List<StoredObject>> olderThan(Instant moment, String keyPrefix) {
        return offload.call(() -> bucket.olderThan(moment, keyPrefix));
    }

    @Override
    public Uni<Void> remove(String objectKey) {
        return offload.call(() -> bucket.remove(objectKey)).replaceWithVoid();
    }
}
