package org.ticketdistribution.demo;

import java.io.FileNotFoundException;
import java.net.URLConnection;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A `multipart/form-data` request body made of files, written as browsers write it: file names in UTF-8. */
public final class MultipartBody {
    private final String boundary = UUID.randomUUID().toString();
    private final List<BodyPublisher> parts = new ArrayList<>();

    MultipartBody file(String field, Path file) {
        try {
            return part(field, file.getFileName().toString(), BodyPublishers.ofFile(file));
        } catch (FileNotFoundException e) {
            throw new DemoTrouble("The file " + file + " has gone.", e);
        }
    }

    /** Adds a file of that name with whatever the publisher brings. */
    public MultipartBody part(String field, String fileName, BodyPublisher content) {
        var name = fileName.replace("\"", "%22");
        parts.add(BodyPublishers.ofString(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(boundary, field, name, contentTypeOf(name))));
        parts.add(content);
        parts.add(BodyPublishers.ofString("\r\n"));
        return this;
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    public BodyPublisher publisher() {
        var all = new ArrayList<>(parts);
        all.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
    }

    private static String contentTypeOf(String name) {
        var known = URLConnection.guessContentTypeFromName(name);
        if (known != null) {
            return known;
        }
        return name.endsWith(".csv") ? "text/csv" : "application/octet-stream";
    }
}
