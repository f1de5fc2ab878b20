package org.ticketdistribution.store;

import java.util.List;
import java.util.stream.Stream;

/**
 * The statements that bring a staged upload into the tables, in order. Each takes the upload's id as its only
 * parameter and finds the run by it. Duplicate keys were left to the staging tables: the last line wins. Inserts go in
 * the order of the natural keys, so that ids do not depend on the order of lines, and so that two uploads that bring
 * the same rows lock them in the same order.
 */
final class MergeSql {

    /** Before anything that changes loads, turns, managers or assignments (routing-rules.md §6). */
    static final String LOCK = "select id from distribution_state where id = 1 for update";

    private static final String RUN_ID = "(select id from runs where upload_id = $1)";

    private static final String CREATE_RUN = "insert into runs (kind, upload_id) values ('upload', $1)";

    private static final String TAKE_ISSUES = """
            insert into run_issues (run_id, stage, severity, code, subject, detail, file, line, column_name)
            select %s, stage, severity, code, subject, detail, file, line, column_name
            from staged_issues where upload_id = $1 order by position""".formatted(RUN_ID);

    private static final String TAKE_REJECTED_ROWS = """
            insert into run_rejected_rows (run_id, file, line, cells)
            select %s, file, line, cells from staged_rejected_rows where upload_id = $1 order by file, line
            on conflict do nothing""".formatted(RUN_ID);

    private static final String TAKE_REJECTED_FILES = """
            insert into run_rejected_files (run_id, file, header)
            select %s, file, header from staged_rejected_files where upload_id = $1 order by file
            on conflict do nothing""".formatted(RUN_ID);

    private static final String REPORT_DUPLICATE_OFFICES =
            duplicates("staged_business_units", "name_key", "name", "business_units_file", "Офис");

    private static final String REPORT_DUPLICATE_MANAGERS =
            duplicates("staged_managers", "name, office_key", "name", "managers_file", "ФИО");

    private static final String REPORT_DUPLICATE_TICKETS =
            duplicates("staged_tickets", "client_guid", "client_guid::text", "tickets_file", "GUID клиента");

    /** An address that changed clears the coordinates, and what was to be asked about the older one. */
    private static final String MERGE_OFFICES = """
            insert into business_units as stored (name, name_key, address)
            select name, name_key, address from (
                select distinct on (name_key) name, name_key, address from staged_business_units
                where upload_id = $1 order by name_key, line desc) as latest
            order by name_key collate "C"
            on conflict (name_key) do update set name = excluded.name, address = excluded.address,
                latitude = case when stored.address = excluded.address then stored.latitude end,
                longitude = case when stored.address = excluded.address then stored.longitude end,
                precision = case when stored.address = excluded.address then stored.precision end,
                geocode_status =
                    case when stored.address = excluded.address then stored.geocode_status else 'pending' end,
                question = case when stored.address = excluded.address then stored.question end""";

    private static final String REPORT_UNKNOWN_OFFICES = """
            insert into run_issues (run_id, stage, severity, code, subject, detail, file, line, column_name)
            select %s, 'intake', 'error', 'intake.unknown_office', m.name,
                format('office «%%s» is neither in the file of offices nor stored, so the manager was skipped; '
                    'add the office or mend its name', m.office),
                u.managers_file, m.line, 'Офис'
            from staged_managers m join staged_uploads u using (upload_id)
            where m.upload_id = $1
                and not exists (select from business_units b where b.name_key = m.office_key)
            order by m.line""".formatted(RUN_ID);

    private static final String MERGE_MANAGERS = """
            insert into managers (name, position, skills, business_unit_id, current_load)
            select name, position, skills, business_unit_id, current_load from (
                select distinct on (m.name, m.office_key)
                    m.name, m.position, m.skills, b.id as business_unit_id, m.office_key, m.current_load
                from staged_managers m join business_units b on b.name_key = m.office_key
                where m.upload_id = $1 order by m.name, m.office_key, m.line desc) as latest
            order by name collate "C", office_key collate "C"
            on conflict (name, business_unit_id) do update set position = excluded.position,
                skills = excluded.skills, current_load = excluded.current_load""";

    /** The file says the load, so what was counted before is in it. */
    private static final String UNCOUNT_ASSIGNMENTS_OF_MANAGERS = """
            update assignments a set counted = false
            from managers m join business_units b on b.id = m.business_unit_id
                join staged_managers s on s.name = m.name and s.office_key = b.name_key
            where a.manager_id = m.id and a.counted and s.upload_id = $1""";

    /** `redo`: every row of the file is a member; `keep`: only rows that are new or differ from what is stored. */
    private static final String CHANGED = """
            (t.id is null or t.gender is distinct from s.gender or t.birth_date is distinct from s.birth_date
                or t.description <> s.description or t.attachment_key is distinct from s.attachment_key
                or t.segment is distinct from s.segment or t.country is distinct from s.country
                or t.region is distinct from s.region or t.city is distinct from s.city
                or t.street is distinct from s.street or t.house is distinct from s.house)""";

    /** The tickets that {@link #steps} would do anew; its second parameter is whether unchanged ones are kept. */
    static final String PREVIEW = """
            select count(*) as stored,
                count(*) filter (where touched and (a.id is not null or g.id is not null)) as redone,
                count(*) filter (where touched and (a.source = 'manual' or not g.automatic)) as by_hand
            from (select t.id, (not $2 or %s) as touched from tickets t join
                    (select distinct on (client_guid) * from staged_tickets where upload_id = $1
                    order by client_guid, line desc) s on s.client_guid = t.client_guid) as rows
                left join ai_analyses a on a.ticket_id = rows.id
                left join assignments g on g.ticket_id = rows.id""".formatted(CHANGED);

    private static final String DROP_UNCHANGED = """
            delete from staged_tickets s using tickets t
            where s.upload_id = $1 and t.client_guid = s.client_guid and not %s""".formatted(CHANGED);

    private static final String DROP_DUPLICATE_TICKETS = """
            delete from staged_tickets s using staged_tickets later
            where s.upload_id = $1 and later.upload_id = $1 and later.client_guid = s.client_guid
                and later.line > s.line""";

    /** In the order in which results of older work are written, so that neither waits for the other for ever. */
    private static final String LOCK_TICKETS = """
            select count(*) from (
                select t.id from tickets t join staged_tickets s on s.client_guid = t.client_guid
                where s.upload_id = $1 order by t.id for no key update of t) locked""";

    private static final String SAME_ADDRESS = """
            (stored.country, stored.region, stored.city, stored.street, stored.house) is not distinct from
            (excluded.country, excluded.region, excluded.city, excluded.street, excluded.house)""";

    /**
     * All fields are overwritten; coordinates stay only with an unchanged address. The object of an attachment is a
     * file of this upload (by name, then by stem), else the ticket's earlier object for the same name, else an object
     * of exactly that name in the bucket. Every merge raises the revision: work on the older row is dropped.
     */
    private static final String MERGE_TICKETS = """
            insert into tickets as stored (client_guid, gender, birth_date, description, attachment_key, object_key,
                segment, country, region, city, street, house)
            select s.client_guid, s.gender, s.birth_date, s.description, s.attachment_key, coalesce(
                    (select o.object_key from staged_objects o where o.upload_id = $1 and o.stem_key is not null
                        and o.name_key = s.attachment_name order by o.position desc limit 1),
                    (select o.object_key from staged_objects o where o.upload_id = $1
                        and o.stem_key = s.attachment_stem order by o.position desc limit 1),
                    (select t.object_key from tickets t
                        where t.client_guid = s.client_guid and t.attachment_key = s.attachment_key),
                    (select o.object_key from staged_objects o where o.upload_id = $1 and o.stem_key is null
                        and o.file_name = s.attachment_key limit 1)),
                s.segment, s.country, s.region, s.city, s.street, s.house
            from staged_tickets s where s.upload_id = $1
            order by s.client_guid
            on conflict (client_guid) do update set gender = excluded.gender, birth_date = excluded.birth_date,
                description = excluded.description, attachment_key = excluded.attachment_key,
                object_key = excluded.object_key, segment = excluded.segment, country = excluded.country,
                region = excluded.region, city = excluded.city, street = excluded.street, house = excluded.house,
                latitude = case when %1$s then stored.latitude end,
                longitude = case when %1$s then stored.longitude end,
                precision = case when %1$s then stored.precision end,
                geocode_status = case when %1$s then stored.geocode_status else 'pending' end,
                location_review = case when %1$s then stored.location_review else false end,
                revision = stored.revision + 1""".formatted(SAME_ADDRESS);

    private static final String MEMBERS =
            "(select t.id from tickets t join staged_tickets s on s.client_guid = t.client_guid where s.upload_id = $1)";

    private static final String NOTE_WHAT_IS_LOST =
            HistorySql.losing("null::text, " + RUN_ID, HistoryEvent.LOADED_AGAIN, MEMBERS);

    private static final String LEAVE_OLDER_RUNS =
            "update run_tickets set active = false where active and ticket_id in " + MEMBERS;

    /** After leaving the older runs: a run that is just beginning can then no longer note them as its own. */
    private static final String FORGET_OLDER_WORK = TicketWork.drop("work.ticket_id in " + MEMBERS);

    private static final String JOIN_RUN = """
            insert into run_tickets (run_id, ticket_id)
            select %s, members.id from %s as members (id) order by members.id""".formatted(RUN_ID, MEMBERS);

    private static final String COUNT_MEMBERS = """
            update runs r set tickets_loaded = (select count(*) from run_tickets m where m.run_id = r.id)
            where upload_id = $1""";

    private static final String REPORT_MATCHED_BY_STEM = """
            insert into run_issues (run_id, stage, severity, code, subject, detail, file, line, column_name)
            select %s, 'attachments', 'info', 'attachments.matched_by_stem', s.attachment_key,
                format('ticket %%s names «%%s»; the uploaded file «%%s» was taken for it, its extension differs',
                    s.client_guid, s.attachment_key, o.file_name),
                u.tickets_file, s.line, 'Вложения'
            from staged_tickets s join staged_uploads u using (upload_id)
                join tickets t on t.client_guid = s.client_guid
                join staged_objects o on o.upload_id = s.upload_id and o.object_key = t.object_key
            where s.upload_id = $1 and o.stem_key is not null and o.name_key <> s.attachment_name
            order by s.line""".formatted(RUN_ID);

    private static final String REPORT_MISSING_ATTACHMENTS = """
            insert into run_issues (run_id, stage, severity, code, subject, detail, file, line, column_name)
            select %s, 'attachments', 'warning', 'attachments.missing', s.attachment_key,
                format('ticket %%s names «%%s», but no such file was uploaded or is in the bucket; '
                    'upload the file with the tickets again', s.client_guid, s.attachment_key),
                u.tickets_file, s.line, 'Вложения'
            from staged_tickets s join staged_uploads u using (upload_id)
                join tickets t on t.client_guid = s.client_guid
            where s.upload_id = $1 and t.attachment_key is not null and t.object_key is null
            order by s.line""".formatted(RUN_ID);

    private static final String REPORT_UNUSED_FILES = """
            insert into run_issues (run_id, stage, severity, code, subject, detail)
            select %s, 'attachments', 'warning', 'attachments.unused', o.file_name,
                'no ticket of this upload names this file, so it belongs to none; it is removed after a day'
            from staged_objects o where o.upload_id = $1 and o.stem_key is not null
                and not exists (select from tickets t where t.object_key = o.object_key)
            order by o.position""".formatted(RUN_ID);

    private MergeSql() {}

    /** The whole merge; `keepUnchanged` leaves tickets alone whose row is as it is stored. */
    static List<String> steps(boolean keepUnchanged) {
        var intoTables = List.of(
                CREATE_RUN,
                TAKE_ISSUES,
                TAKE_REJECTED_ROWS,
                TAKE_REJECTED_FILES,
                REPORT_DUPLICATE_OFFICES,
                REPORT_DUPLICATE_MANAGERS,
                REPORT_DUPLICATE_TICKETS,
                MERGE_OFFICES,
                REPORT_UNKNOWN_OFFICES,
                MERGE_MANAGERS,
                UNCOUNT_ASSIGNMENTS_OF_MANAGERS,
                DROP_DUPLICATE_TICKETS);
        var unchanged = keepUnchanged ? List.of(DROP_UNCHANGED) : List.<String>of();
        var intoRun = List.of(LOCK_TICKETS, NOTE_WHAT_IS_LOST, MERGE_TICKETS);
        var intoItsRun = List.of(
                LEAVE_OLDER_RUNS,
                FORGET_OLDER_WORK,
                JOIN_RUN,
                COUNT_MEMBERS,
                REPORT_MATCHED_BY_STEM,
                REPORT_MISSING_ATTACHMENTS,
                REPORT_UNUSED_FILES);
        return Stream.of(intoTables, unchanged, intoRun, forgetting(MEMBERS), intoItsRun)
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The statements that take analysis, assignment and decision from tickets and give the loads back.
     *
     * @param tickets SQL of a list of ids
     */
    static List<String> forgetting(String tickets) {
        return List.of(
                """
                with gone as (delete from assignments where ticket_id in %s returning manager_id, counted)
                update managers m set current_load = m.current_load - given.loads
                from (select manager_id, count(*) as loads from gone where counted group by manager_id) given
                where m.id = given.manager_id""".formatted(tickets),
                "delete from decisions where ticket_id in " + tickets,
                "delete from ai_analyses where ticket_id in " + tickets);
    }

    private static String duplicates(String table, String key, String subject, String file, String column) {
        return """
                insert into run_issues (run_id, stage, severity, code, subject, detail, file, line, column_name)
                select %s, 'intake', 'warning', 'intake.duplicate_key', subject,
                    format('the same key stands again in line %%s; the last line was taken, this one was not',
                        last_line),
                    file, line, '%s'
                from (select s.line, %s as subject, u.%s as file, max(s.line) over (partition by %s) as last_line
                    from %s s join staged_uploads u using (upload_id) where s.upload_id = $1) as rows
                where line < last_line order by line""".formatted(RUN_ID, column, subject, file, key, table);
    }
}
