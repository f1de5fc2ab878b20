package org.ticketdistribution.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minio.BucketExistsArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.http.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalS3Test {
    @Test
    void signedRequests_areAnsweredAndObjectsOutliveTheServer(@TempDir Path directory) throws Exception {
        var file = Files.writeString(directory.resolve("picture.txt"), "a picture");
        var first = LocalS3.start(directory.resolve("s3"));
        var client = client(first, first.secretKey());
        client.makeBucket(MakeBucketArgs.builder().bucket("attachments").build());
        client.uploadObject(UploadObjectArgs.builder()
                .bucket("attachments")
                .object("снимок экрана.txt")
                .filename(file.toString())
                .build());
        first.close();
        assertThat(RunningProcess.runs(first.process())).isFalse();

        try (var second = LocalS3.start(directory.resolve("s3"))) {
            assertThat(get(presigned(client(second, second.secretKey()), "снимок экрана.txt")))
                    .isEqualTo("200 a picture");
        }
    }

    @Test
    void unsignedOrWronglySignedRequests_areRefused(@TempDir Path directory) throws Exception {
        try (var s3 = LocalS3.start(directory)) {
            var bucket = MakeBucketArgs.builder().bucket("attachments").build();
            client(s3, s3.secretKey()).makeBucket(bucket);
            assertThat(get(s3.endpoint().resolve("/attachments").toString())).startsWith("403 ");
            var question = BucketExistsArgs.builder().bucket("attachments").build();
            assertThatThrownBy(() -> client(s3, "another secret").bucketExists(question))
                    .isInstanceOf(ErrorResponseException.class);
        }
    }

    private static MinioClient client(LocalS3 s3, String secret) {
        return MinioClient.builder()
                .endpoint(s3.endpoint().toString())
                .credentials(s3.accessKey(), secret)
                .build();
    }

    private static String presigned(MinioClient client, String object) throws Exception {
        return client.getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
                .method(Method.GET)
                .bucket("attachments")
                .object(object)
                .build());
    }

    private static String get(String url) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url)).build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }
}
