package org.ticketdistribution.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The demo's files, as they come with the service. */
public final class DemoData {

    public static final Path FOLDER = Path.of("src", "main", "resources", "demo");

    private DemoData() {}

    public static Path businessUnits() {
        return FOLDER.resolve("business_units.csv");
    }

    public static Path managers() {
        return FOLDER.resolve("managers.csv");
    }

    public static Path tickets() {
        return FOLDER.resolve("tickets.csv");
    }

    public static List<Path> attachments() {
        try (var files = Files.list(FOLDER.resolve("attachments"))) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Loads all of them and waits for the end of the run. */
    public static Response upload() {
        var request = given().multiPart("business_units_csv", businessUnits().toFile())
                .multiPart("managers_csv", managers().toFile())
                .multiPart("tickets_csv", tickets().toFile());
        attachments().forEach(file -> request.multiPart("attachments", file.toFile()));
        var answer = request.post("/api/upload");
        answer.then().statusCode(200);
        return answer;
    }
}
