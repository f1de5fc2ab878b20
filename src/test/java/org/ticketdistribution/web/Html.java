package org.ticketdistribution.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.ticketdistribution.testing.Api;

/** Pages and forms as a browser without any script uses them. */
public final class Html {

    private Html() {}

    /** The page at the address, in Russian. */
    public static String page(String address) {
        return of(given().urlEncodingEnabled(false).get(address), 200);
    }

    /** What was answered, when it is a page with this status. */
    public static String of(Response response, int status) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo("text/html;charset=UTF-8");
        return response.asString();
    }

    /** A request of a form of our own pages, whose answer is not followed. */
    public static RequestSpecification form() {
        return Api.with().header("Sec-Fetch-Site", "same-origin").redirects().follow(false);
    }
}
