package org.ticketdistribution.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NoAttachmentStoreTest {

    private final AttachmentStore store = new NoAttachmentStore();

    @Test
    void put_failsAndNamesTheSetting() {
        assertThatThrownBy(() -> store.put("uploads/a/1-a.png", Path.of("a.png"), "image/png")
                        .await()
                        .indefinitely())
                .isInstanceOf(AttachmentStoreException.class)
                .hasMessage("attachments cannot be stored: no object store is configured. Set MINIO_ENDPOINT,"
                        + " MINIO_ACCESS_KEY and MINIO_SECRET_KEY and send the file again.");
    }

    @Test
    void everyQuestion_findsNothing() {
        assertThat(store.isConfigured()).isFalse();
        assertThat(store.link("uploads/a/1-a.png")).isEmpty();
        assertThat(store.exists("uploads/a/1-a.png").await().indefinitely()).isFalse();
        assertThat(store.olderThan(Instant.EPOCH, "").await().indefinitely()).isEmpty();
        assertThat(store.remove("uploads/a/1-a.png").await().indefinitely()).isNull();
    }
}
