package org.ticketdistribution.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ticketdistribution.embedded.FreePort;
import org.ticketdistribution.embedded.LocalS3;
import org.ticketdistribution.platform.Offload;

/** Against a real S3 endpoint that checks signatures. */
class MinioAttachmentStoreTest {

    private static final UUID UPLOAD = UUID.fromString("0e5f3c52-6a52-4a55-9d7b-3f1f6a1c2b01");
    private static final UUID LATER_UPLOAD = UUID.fromString("0e5f3c52-6a52-4a55-9d7b-3f1f6a1c2b02");

    private static final Vertx VERTX = Vertx.vertx();
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @TempDir
    private static Path directory;

    private static LocalS3 s3;

    @BeforeAll
    static void start() {
        s3 = LocalS3.start(directory.resolve("s3"));
    }

    @AfterAll
    static void stop() {
        s3.close();
        await(Uni.createFrom().completionStage(VERTX.close().toCompletionStage()));
    }

    @Test
    void missingBucket_isMadeByTheFirstPut() throws Exception {
        var store = store("made-by-first-put");
        assertThat(await(store.exists("uploads/a/1-a.png"))).isFalse();
        assertThat(await(store.olderThan(Instant.now(), ""))).isEmpty();
        assertThat(await(store.remove("uploads/a/1-a.png"))).isNull();

        await(store.put("uploads/a/1-a.png", file("one"), "image/png"));

        assertThat(await(store.exists("uploads/a/1-a.png"))).isTrue();
        assertThat(await(store.exists("uploads/a/1-b.png"))).isFalse();
    }

    @Test
    void missingBucket_isMadeOnceByManyPutsAtOnce() throws Exception {
        var store = store("made-by-many-puts");
        var file = file("one");

        await(Multi.createFrom()
                .range(1, 9)
                .onItem()
                .transformToUni(number -> store.put("uploads/a/" + number + "-a.png", file, "image/png"))
                .merge(8)
                .collect()
                .asList());

        assertThat(await(store.olderThan(Instant.now().plusSeconds(60), "uploads/")))
                .hasSize(8);
    }

    @Test
    void sameNameFromTwoUploads_keepsBothFiles() throws Exception {
        var store = store("attachments");
        var first = ObjectKeys.forUpload(UPLOAD, 1, "ошибка.png");
        var second = ObjectKeys.forUpload(LATER_UPLOAD, 1, "ошибка.png");

        await(store.put(first, file("first"), "image/png"));
        await(store.put(second, file("second"), "image/png"));

        assertThat(get(link(store, first)).body()).isEqualTo("first");
        assertThat(get(link(store, second)).body()).isEqualTo("second");
    }

    @Test
    void linkToAPicture_opensInTheBrowserForAnHour() throws Exception {
        var store = store("attachments");
        var key = ObjectKeys.forUpload(UPLOAD, 2, "Қате (скриншот) 100%.png");
        await(store.put(key, file("picture"), "text/html"));

        var answer = get(link(store, key));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("picture");
        assertThat(answer.headers().firstValue("content-type")).hasValue("image/png");
        assertThat(answer.headers().firstValue("content-disposition")).isEmpty();
        assertThat(link(store, key)).contains("X-Amz-Expires=3600");
    }

    @Test
    void linkToAnythingElse_isADownload() throws Exception {
        var store = store("attachments");
        var key = ObjectKeys.forUpload(UPLOAD, 3, "письмо клиента.html");
        await(store.put(key, file("<script>alert(1)</script>"), "text/html"));

        var answer = get(link(store, key));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/octet-stream");
        assertThat(answer.headers().firstValue("content-disposition"))
                .hasValue("attachment; filename*=UTF-8''%D0%BF%D0%B8%D1%81%D1%8C%D0%BC%D0%BE%20%D0%BA%D0%BB%D0%B8%D0%B5"
                        + "%D0%BD%D1%82%D0%B0.html");
    }

    @Test
    void tamperedLink_isRefused() throws Exception {
        var store = store("attachments");
        var mine = ObjectKeys.forUpload(UPLOAD, 4, "моё.png");
        var other = ObjectKeys.forUpload(UPLOAD, 5, "чужое.pdf");
        await(store.put(mine, file("mine"), "image/png"));
        await(store.put(other, file("other"), "application/pdf"));
        var link = link(store, mine);

        assertThat(get(link).statusCode()).isEqualTo(200);
        assertThat(get(link.replace("X-Amz-Expires=3600", "X-Amz-Expires=36000"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(link.replace("image%2Fpng", "text%2Fhtml")).statusCode()).isEqualTo(403);
        assertThat(get(link.replace(
                                URI.create(link).getRawPath(),
                                URI.create(link(store, other)).getRawPath()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(link.substring(0, link.indexOf('?'))).statusCode()).isEqualTo(403);
    }

    @Test
    void link_standsAtThePublicAddress() {
        var settings = settings().seenByBrowsersAt("https://files.example.kz");
        var store = store(settings, "attachments");

        // Nobody listens there: had signing asked the store for anything, this would fail.
        assertThat(store.link("uploads/a/1-a.png")).hasValueSatisfying(link -> assertThat(link)
                .startsWith("https://files.example.kz/attachments/uploads/a/1-a.png?"));
    }

    @Test
    void textThatCannotBeAKey_isNoObject() {
        var store = store("attachments");

        assertThat(await(store.exists("../attachments"))).isFalse();
        assertThat(await(store.exists(""))).isFalse();
        assertThat(store.link("../attachments")).isEmpty();
    }

    @Test
    void sweep_seesOnlyOlderObjectsOfThePrefix() throws Exception {
        var store = store("sweep");
        await(store.put("uploads/a/1-a.png", file("four"), "image/png"));
        await(store.put("uploads/b/1-b.png", file("four"), "image/png"));
        await(store.put("other/c.png", file("four"), "image/png"));
        var later = Instant.now().plusSeconds(60);

        assertThat(await(store.olderThan(later, ObjectKeys.UPLOADS)))
                .extracting(StoredObject::key, StoredObject::bytes)
                .containsExactly(tuple("uploads/a/1-a.png", 4L), tuple("uploads/b/1-b.png", 4L));
        assertThat(await(store.olderThan(later, ""))).hasSize(3);
        assertThat(await(store.olderThan(Instant.now().minusSeconds(3600), ""))).isEmpty();
    }

    @Test
    void removedObject_isGoneAndMayBeRemovedAgain() throws Exception {
        var store = store("removal");
        await(store.put("uploads/a/1-a.png", file("one"), "image/png"));

        await(store.remove("uploads/a/1-a.png"));
        await(store.remove("uploads/a/1-a.png"));

        assertThat(await(store.exists("uploads/a/1-a.png"))).isFalse();
    }

    @Test
    void wrongSecret_isAFailureNotAnAbsence() throws Exception {
        var settings = Settings.of(s3.endpoint().toString(), s3.accessKey(), "another secret");
        var store = store(settings, "attachments");
        var file = file("one");

        assertThatThrownBy(() -> await(store.put("uploads/a/1-a.png", file, "image/png")))
                .isInstanceOf(AttachmentStoreException.class)
                .hasMessageStartingWith(
                        "could not store uploads/a/1-a.png in the bucket attachments at " + s3.endpoint());
        assertThatThrownBy(() -> await(store.exists("uploads/a/1-a.png"))).isInstanceOf(AttachmentStoreException.class);
    }

    @Test
    void nobodyThere_isAFailureThatNamesTheSettings() {
        var settings = Settings.of("http://127.0.0.1:" + FreePort.onLoopback(), "key", "secret");

        assertThatThrownBy(() -> await(store(settings, "attachments").exists("a.png")))
                .isInstanceOf(AttachmentStoreException.class)
                .hasMessageStartingWith("could not look for a.png in the bucket attachments at http://127.0.0.1:")
                .hasMessageEndingWith(
                        "Check that the object store runs and the MINIO_… settings fit it, then try again.");
    }

    @Test
    void fileThatIsNotThere_isAFailure() {
        var missing = directory.resolve("missing.png");

        assertThatThrownBy(() -> await(store("attachments").put("uploads/a/1-a.png", missing, "image/png")))
                .isInstanceOf(AttachmentStoreException.class)
                .hasMessage("could not store uploads/a/1-a.png: the received file is no longer there. Send it again.");
    }

    private static AttachmentStore store(String bucket) {
        return store(settings(), bucket);
    }

    private static AttachmentStore store(Settings settings, String bucket) {
        var access = S3Access.of(settings.in(bucket)).orElseThrow();
        return new MinioAttachmentStore(new Bucket(access), new PresignedLinks(access), new Offload(VERTX));
    }

    private static Settings settings() {
        return Settings.of(s3.endpoint().toString(), s3.accessKey(), s3.secretKey());
    }

    private static String link(AttachmentStore store, String key) {
        return store.link(key).orElseThrow();
    }

    private static HttpResponse<String> get(String link) throws IOException, InterruptedException {
        return BROWSER.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofString());
    }

    private static Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "attachment", ".bin"), content);
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(30));
    }
}
