package org.ticketdistribution.intake;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ticketdistribution.model.Issue;

/** A file made by a test, and what reading all of it gives. */
final class IntakeFile {

    static final IntakeLimits LIMITS = new IntakeLimits(10_000_000, 400_000, 50, 20_000);
    static final String GUID = "0f8fad5b-d9cb-469f-a165-70867728950e";

    /** Everything that the chunks of one file held. */
    record Everything<R>(List<R> rows, List<String> issues, List<String> details, List<RejectedRow> rejected) {}

    interface Opening<R> {
        CsvReading<R> open(Path file, String fileName, IntakeLimits limits) throws UnusableFileException, IOException;
    }

    private IntakeFile() {}

    static Everything<TicketRow> tickets(String content) {
        return all(CsvReading::tickets, bytes(content), LIMITS);
    }

    static Everything<ManagerRow> managers(String content) {
        return all(CsvReading::managers, bytes(content), LIMITS);
    }

    static Everything<BusinessUnitRow> offices(String content) {
        return all(CsvReading::businessUnits, bytes(content), LIMITS);
    }

    static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(String mark, String content, String charset) {
        return (mark + content).getBytes(Charset.forName(charset));
    }

    static <R> Everything<R> all(Opening<R> opening, byte[] content, IntakeLimits limits) {
        try {
            return allOrUnusable(opening, content, limits);
        } catch (UnusableFileException unusable) {
            throw new AssertionError(unusable);
        }
    }

    static <R> UnusableFileException unusable(Opening<R> opening, byte[] content, IntakeLimits limits) {
        return catchThrowableOfType(UnusableFileException.class, () -> allOrUnusable(opening, content, limits));
    }

    static UnusableFileException unusableTickets(byte[] content) {
        return unusable(CsvReading::tickets, content, LIMITS);
    }

    static <R> Everything<R> allOrUnusable(Opening<R> opening, byte[] content, IntakeLimits limits)
            throws UnusableFileException {
        try {
            var file = Files.createTempFile("intake", ".csv");
            try {
                Files.write(file, content);
                return everything(opening, file, limits);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static <R> Everything<R> everything(Opening<R> opening, Path file, IntakeLimits limits)
            throws UnusableFileException, IOException {
        var rows = new ArrayList<R>();
        var issues = new ArrayList<Issue>();
        var rejected = new ArrayList<RejectedRow>();
        try (var reading = opening.open(file, "sent.csv", limits)) {
            var last = false;
            while (!last) {
                var chunk = reading.next(3);
                rows.addAll(chunk.rows());
                issues.addAll(chunk.issues());
                rejected.addAll(chunk.rejected());
                last = chunk.last();
            }
        }
        return new Everything<>(
                rows, summaries(issues), issues.stream().map(Issue::detail).toList(), rejected);
    }

    /** Severity, code, file, line, column, subject: all but the sentence. */
    static List<String> summaries(List<Issue> issues) {
        return issues.stream()
                .map(issue -> issue.severity() + " " + issue.code() + " " + issue.file() + ":" + issue.line() + " «"
                        + issue.column() + "» " + issue.subject())
                .map(String::strip)
                .toList();
    }
}
