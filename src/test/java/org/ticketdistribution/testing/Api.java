package org.ticketdistribution.testing;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.apache.http.entity.mime.HttpMultipartMode;

/** The service under test as its clients see it. */
public final class Api {

    /** File names are sent as browsers send them, in UTF-8. */
    private static final RestAssuredConfig CONFIG = RestAssured.config()
            .httpClient(HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset("UTF-8")
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false))
            .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8"));

    private Api() {}

    /** A request with query parameters as name, value, name, value. */
    public static Answer get(String path, Object... parameters) {
        return Answer.of(with(parameters).get(path));
    }

    public static Answer post(String path) {
        return Answer.of(with().post(path));
    }

    /** A POST of this body with exactly this content type. */
    public static Answer post(String path, String contentType, String body) {
        return Answer.of(with().header("Content-Type", contentType)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path));
    }

    /** A GET of a path that is encoded already, with its query. */
    public static Answer getEncoded(String pathAndQuery) {
        return Answer.of(with().urlEncodingEnabled(false).get(pathAndQuery));
    }

    /** A GET that wants this media type. */
    public static Answer getAs(String path, String accept) {
        return Answer.of(with().header("Accept", accept).get(path));
    }

    public static Answer request(String method, String path) {
        return Answer.of(with().request(method, path));
    }

    /** POST /api/process. */
    public static Answer process() {
        return post("/api/process");
    }

    /** A request to add to. */
    public static RequestSpecification with(Object... parameters) {
        var request = given().config(CONFIG);
        for (var index = 0; index < parameters.length; index += 2) {
            request.queryParam((String) parameters[index], parameters[index + 1]);
        }
        return request;
    }
}
