package org.ticketdistribution.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the service answered.
 *
 * @param contentType without its parameters; empty when there is none
 */
public record Answer(int status, String contentType, String text, Response response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(Response response) {
        var type = response.contentType() == null ? "" : response.contentType().split(";")[0];
        return new Answer(response.statusCode(), type, response.body().asString(), response);
    }

    /** The body, when the status is this one. */
    public JsonNode json(int expectedStatus) {
        assertThat(status).as(text).isEqualTo(expectedStatus);
        return json();
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("the answer " + status + " is no JSON: " + text, notJson);
        }
    }

    /** The body, when it is a problem with this status that tells nothing of the inside. */
    public JsonNode problem(int expectedStatus) {
        assertThat(status).as(text).isEqualTo(expectedStatus);
        assertThat(contentType).as(text).isEqualTo("application/problem+json");
        assertThat(text).doesNotContain("org.", "java.", "io.", "Exception", "\tat ");
        var problem = json();
        assertThat(problem.path("status").asInt()).isEqualTo(expectedStatus);
        assertThat(problem.path("type").asText()).isEqualTo("about:blank");
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        return problem;
    }

    @Nullable
    public String header(String name) {
        return response.header(name);
    }

    /** The items of a JSON array. */
    public static List<JsonNode> items(JsonNode array) {
        assertThat(array.isArray()).as("an array: %s", array).isTrue();
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** The texts of one field of all items of a JSON array. */
    public static List<String> texts(JsonNode array, String field) {
        return items(array).stream().map(item -> item.path(field).asText()).toList();
    }

    /** The names of the fields of a JSON object, in their order. */
    public static List<String> fields(JsonNode object) {
        var names = new ArrayList<String>();
        Iterator<String> fieldNames = object.fieldNames();
        fieldNames.forEachRemaining(names::add);
        return names;
    }
}
