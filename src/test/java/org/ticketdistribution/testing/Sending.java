package org.ticketdistribution.testing;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/** An upload on its way: parts, parameters, headers, then {@link #send()}. */
public final class Sending {

    private final RequestSpecification request = Api.with();

    /** All three files, under their usual names. */
    public static Sending of(String offices, String managers, String tickets) {
        return new Sending().offices(offices).managers(managers).tickets(tickets);
    }

    /** Tickets alone, on the stored offices and managers. */
    public static Sending storedWith(String tickets) {
        return new Sending().parameter("stored", "true").tickets(tickets);
    }

    public Sending offices(String content) {
        return part("business_units_csv", "business_units.csv", content);
    }

    public Sending managers(String content) {
        return part("managers_csv", "managers.csv", content);
    }

    public Sending tickets(String content) {
        return part("tickets_csv", "tickets.csv", content);
    }

    public Sending attachment(String fileName, String content) {
        return part("attachments", fileName, content);
    }

    public Sending part(String name, String fileName, String content) {
        return part(name, fileName, content.getBytes(StandardCharsets.UTF_8));
    }

    public Sending part(String name, String fileName, byte[] content) {
        request.multiPart(new MultiPartSpecBuilder(content)
                .controlName(name)
                .fileName(fileName)
                .mimeType("application/octet-stream")
                .build());
        return this;
    }

    /** A part that is a form field and no file. */
    public Sending text(String name, String value) {
        request.multiPart(name, value);
        return this;
    }

    public Sending parameter(String name, String value) {
        request.queryParam(name, value);
        return this;
    }

    public Sending header(String name, String value) {
        request.header(name, value);
        return this;
    }

    public Answer send() {
        return Answer.of(request.post("/api/upload"));
    }
}
