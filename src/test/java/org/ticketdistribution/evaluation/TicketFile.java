package org.ticketdistribution.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.ticketdistribution.intake.CsvReading;
import org.ticketdistribution.intake.IntakeLimits;
import org.ticketdistribution.intake.TicketRow;
import org.ticketdistribution.intake.UnusableFileException;

/** A file of tickets, read as the service reads it. */
final class TicketFile {

    private static final IntakeLimits LIMITS = new IntakeLimits(512_000_000, 1_000_000, 200, 1_000_000);
    private static final int CHUNK = 1_000;

    private TicketFile() {}

    /**
     * The tickets in the order of the file; of two with the same GUID the later.
     *
     * @throws EvaluationTrouble when the file is missing or cannot be used
     */
    static Map<UUID, TicketRow> read(Path file) {
        var name = file.getFileName().toString();
        if (!Files.isRegularFile(file)) {
            throw new EvaluationTrouble("There is no file of tickets " + name + ".");
        }
        var tickets = new LinkedHashMap<UUID, TicketRow>();
        try (var reading = CsvReading.tickets(file, name, LIMITS)) {
            for (var chunk = reading.next(CHUNK); ; chunk = reading.next(CHUNK)) {
                chunk.rows().forEach(ticket -> tickets.put(ticket.guid(), ticket));
                if (chunk.last()) {
                    return tickets;
                }
            }
        } catch (UnusableFileException e) {
            throw new EvaluationTrouble("The tickets cannot be used: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new EvaluationTrouble("The tickets " + name + " cannot be read: " + e.getMessage(), e);
        }
    }
}
