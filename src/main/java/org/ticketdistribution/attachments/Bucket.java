package org.ticketdistribution.attachments;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The bucket's blocking calls; never on an event loop. Threads may share it. Every failure is an
 * {@link AttachmentStoreException}.
 */
final class Bucket {

    private static final String NO_BUCKET = "NoSuchBucket";

    /** Answers about an object that is not there. A bucket that nobody made yet holds none either. */
    private static final Set<String> ABSENT = Set.of("NoSuchKey", "NoSuchObject", NO_BUCKET);

    private final MinioClient client;
    private final S3Access access;

    Bucket(S3Access access) {
        this.client = access.client();
        this.access = access;
    }

    /** Stores the file; returns its key. */
    String put(String key, Path file, String contentType) {
        if (!Files.isRegularFile(file)) {
            throw new AttachmentStoreException(
                    "could not store " + key + ": the received file is no longer there. Send it again.");
        }
        return ask("store " + key, () -> {
            var upload = UploadObjectArgs.builder()
                    .bucket(access.bucket())
                    .object(key)
                    .contentType(contentType)
                    .filename(file.toString())
                    .build();
            try {
                client.uploadObject(upload);
            } catch (ErrorResponseException refused) {
                if (!NO_BUCKET.equals(refused.errorResponse().code())) {
                    throw refused;
                }
                makeBucket();
                client.uploadObject(upload);
            }
            return key;
        });
    }

    boolean exists(String key) {
        var request =
                StatObjectArgs.builder().bucket(access.bucket()).object(key).build();
        return askOr(false, "look for " + key, () -> client.statObject(request) != null);
    }

    /** The content; empty when there is no such object, or it is larger. */
    Optional<byte[]> read(String key, int most) {
        var request =
                GetObjectArgs.builder().bucket(access.bucket()).object(key).build();
        return askOr(Optional.empty(), "read " + key, () -> {
            try (var object = client.getObject(request)) {
                var content = object.readNBytes(most + 1);
                return content.length > most ? Optional.empty() : Optional.of(content);
            }
        });
    }

    List<StoredObject> olderThan(Instant moment, String keyPrefix) {
        return askOr(List.of(), "list " + keyPrefix + "*", () -> list(moment, keyPrefix));
    }

    /** Removes the object if it is there; returns its key. */
    String remove(String key) {
        var request =
                RemoveObjectArgs.builder().bucket(access.bucket()).object(key).build();
        return askOr(key, "remove " + key, () -> {
            client.removeObject(request);
            return key;
        });
    }

    /** Two uploads may find the bucket missing at the same moment: one of them makes it, and both are content. */
    private void makeBucket() throws MinioException, IOException, GeneralSecurityException {
        try {
            client.makeBucket(MakeBucketArgs.builder().bucket(access.bucket()).build());
        } catch (ErrorResponseException refused) {
            var exists = BucketExistsArgs.builder().bucket(access.bucket()).build();
            if (!client.bucketExists(exists)) {
                throw refused;
            }
        }
    }

    private List<StoredObject> list(Instant moment, String keyPrefix)
            throws MinioException, IOException, GeneralSecurityException {
        var request = ListObjectsArgs.builder()
                .bucket(access.bucket())
                .prefix(keyPrefix)
                .recursive(true)
                .build();
        var found = new ArrayList<StoredObject>();
        for (var result : client.listObjects(request)) {
            var item = result.get();
            var writtenAt = item.lastModified().toInstant();
            if (writtenAt.isBefore(moment)) {
                found.add(new StoredObject(item.objectName(), item.size(), writtenAt));
            }
        }
        return List.copyOf(found);
    }

    private <T> T askOr(T whenAbsent, String purpose, Question<T> question) {
        return ask(purpose, () -> {
            try {
                return question.answer();
            } catch (ErrorResponseException refused) {
                if (ABSENT.contains(refused.errorResponse().code())) {
                    return whenAbsent;
                }
                throw refused;
            }
        });
    }

    private <T> T ask(String purpose, Question<T> question) {
        try {
            return question.answer();
        } catch (MinioException | IOException | GeneralSecurityException trouble) {
            throw new AttachmentStoreException(
                    "could not " + purpose + " in the bucket " + access.bucket() + " at " + access.endpoint() + ": "
                            + trouble.getMessage()
                            + ". Check that the object store runs and the MINIO_… settings fit it, then try again.",
                    trouble);
        }
    }

    /** One exchange with the store, in the words of its client. */
    @FunctionalInterface
    private interface Question<T> {
        T answer() throws MinioException, IOException, GeneralSecurityException;
    }
}
