package org.ticketdistribution.testing;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows put into the tables as a test wants them, past the service. All methods give the id of the new row. */
public final class Stored {

    private final TestDatabase database;

    public Stored(TestDatabase database) {
        this.database = database;
    }

    public long office(String name) {
        return database.number(
                "insert into business_units (name, name_key, address) values (?, ?, 'ул. Садовая, 1') returning id",
                name,
                name);
    }

    /** An office with coordinates. */
    public long office(String name, double latitude, double longitude) {
        return database.number("""
                insert into business_units
                    (name, name_key, address, latitude, longitude, precision, geocode_status)
                values (?, ?, 'ул. Садовая, 1', ?, ?, 'city', 'found') returning id""", name, name, latitude, longitude);
    }

    public long manager(String name, long office) {
        return database.number("""
                insert into managers (name, position, skills, business_unit_id, current_load)
                values (?, 'Специалист', '{VIP,KZ}', ?, 0) returning id""", name, office);
    }

    /** A ticket without place, whose GUID is {@link Samples#guid} of that number. */
    public long ticket(int number, @Nullable String segment, String description) {
        return database.number("""
                insert into tickets (client_guid, segment, description, geocode_status)
                values (?, nullif(?, ''), ?, 'not_found') returning id""", UUID.fromString(Samples.guid(number)), segment == null ? "" : segment, description);
    }

    public long analysis(long ticket, String category, String sentiment, int priority, String language) {
        return database.number("""
                insert into ai_analyses
                    (ticket_id, category, sentiment, priority, language, summary, source, revision)
                values (?, ?, ?, ?, ?, 'Краткое содержание', 'local', 1) returning id""", ticket, category, sentiment, priority, language);
    }

    /** An assignment of an analysed ticket, counted in the manager's load. */
    public long assignment(long ticket, long manager, String assignedAt) {
        database.execute("update managers set current_load = current_load + 1 where id = ?", manager);
        return database.number("""
                insert into assignments (ticket_id, ai_analysis_id, manager_id, business_unit_id, assigned_at, reason)
                select a.ticket_id, a.id, m.id, m.business_unit_id, ?, 'Ближайший офис'
                from ai_analyses a, managers m where a.ticket_id = ? and m.id = ? returning id""", OffsetDateTime.parse(assignedAt), ticket, manager);
    }
}
