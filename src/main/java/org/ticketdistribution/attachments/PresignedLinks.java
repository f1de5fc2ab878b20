package org.ticketdistribution.attachments;

import io.minio.GetPresignedObjectUrlArgs;
import io.minio.MinioClient;
import io.minio.errors.MinioException;
import io.minio.http.Method;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Signed links at the address a browser reaches. Signing is arithmetic: no question to the store. */
final class PresignedLinks {

    /** From the specification of the API: "presigned GET, valid one hour". */
    private static final int VALID_HOURS = 1;

    private final MinioClient signer;
    private final String bucket;

    PresignedLinks(S3Access access) {
        this.signer = access.signingClient();
        this.bucket = access.bucket();
    }

    String link(String key) {
        var request = GetPresignedObjectUrlArgs.builder()
                .method(Method.GET)
                .bucket(bucket)
                .object(key)
                .expiry(VALID_HOURS, TimeUnit.HOURS)
                .extraQueryParams(answerHeaders(key))
                .build();
        try {
            return signer.getPresignedObjectUrl(request);
        } catch (MinioException | IOException | GeneralSecurityException trouble) {
            throw new AttachmentStoreException(
                    "could not sign a link to " + key + ": " + trouble.getMessage(), trouble);
        }
    }

    /**
     * What the store is told to answer with, whatever type the object was stored with: the files are strangers', and
     * one that is shown rather than saved must be nothing but a picture.
     */
    private static Map<String, String> answerHeaders(String key) {
        var contentType = ObjectKeys.contentType(key);
        return ObjectKeys.isPicture(contentType)
                ? Map.of("response-content-type", contentType)
                : Map.of(
                        "response-content-type",
                        contentType,
                        "response-content-disposition",
                        "attachment; filename*=UTF-8''" + percentEncoded(ObjectKeys.fileName(key)));
    }

    /** RFC 5987: a blank is %20 there, where form encoding writes a plus; an asterisk may not stand for itself. */
    private static String percentEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
