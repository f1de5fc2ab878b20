package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.intake.BusinessUnitRow;
import org.ticketdistribution.intake.ManagerRow;
import org.ticketdistribution.intake.RejectedRow;
import org.ticketdistribution.intake.TicketRow;
import org.ticketdistribution.model.FileNames;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.model.Words;

/**
 * The tables in which the rows of an upload wait, keyed by upload, until one transaction merges them. Nothing that
 * stands here can be seen by anybody else. Each write is one statement for all its rows; an empty list writes nothing.
 */
@ApplicationScoped
public class Staging {

    /** Separates the items of a list inside one text parameter; the intake lets no control character through. */
    private static final String ITEM_SEPARATOR = "\u001f";

    /** The upload's own row first: who holds it, the merge or the one who drops, has all rows to itself. */
    private static final List<String> TABLES = List.of(
            "staged_uploads",
            "staged_business_units",
            "staged_managers",
            "staged_tickets",
            "staged_objects",
            "staged_issues",
            "staged_rejected_rows",
            "staged_rejected_files");

    private final Pool pool;

    Staging(Pool pool) {
        this.pool = pool;
    }

    public Uni<Void> begin(StagedUpload upload) {
        return write(
                """
                insert into staged_uploads (upload_id, business_units_file, managers_file, tickets_file)
                values ($1, $2, $3, $4)""", Tuple.of(upload.id(), upload.businessUnitsFile(), upload.managersFile(), upload.ticketsFile()));
    }

    public Uni<Void> businessUnits(UUID upload, List<BusinessUnitRow> rows) {
        return write(
                """
                insert into staged_business_units (upload_id, line, name, name_key, address)
                select $1, * from unnest($2::int[], $3::text[], $4::text[], $5::text[])""",
                Columns.of(rows)
                        .value(upload)
                        .array(Integer.class, BusinessUnitRow::line)
                        .text(BusinessUnitRow::name)
                        .text(row -> Words.fold(row.name()))
                        .text(BusinessUnitRow::address)
                        .tuple());
    }

    public Uni<Void> managers(UUID upload, List<ManagerRow> rows) {
        return write(
                """
                insert into staged_managers
                    (upload_id, line, name, position, office, office_key, skills, current_load)
                select $1, line, name, position, office, office_key, string_to_array(skills, U&'\\001F'), current_load
                from unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[])
                    as row (line, name, position, office, office_key, skills, current_load)""",
                Columns.of(rows)
                        .value(upload)
                        .array(Integer.class, ManagerRow::line)
                        .text(ManagerRow::name)
                        .text(ManagerRow::position)
                        .text(ManagerRow::office)
                        .text(row -> Words.fold(row.office()))
                        .text(row -> String.join(ITEM_SEPARATOR, row.skills()))
                        .array(Integer.class, ManagerRow::currentLoad)
                        .tuple());
    }

    public Uni<Void> tickets(UUID upload, List<TicketRow> rows) {
        return write(
                """
                insert into staged_tickets
                    (upload_id, line, client_guid, gender, birth_date, description, attachment_key, attachment_name,
                     attachment_stem, segment, country, region, city, street, house)
                select $1, * from unnest($2::int[], $3::uuid[], $4::text[], $5::date[], $6::text[], $7::text[],
                    $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[],
                    $15::text[])""",
                Columns.of(rows)
                        .value(upload)
                        .array(Integer.class, TicketRow::line)
                        .array(UUID.class, TicketRow::guid)
                        .text(TicketRow::gender)
                        .array(LocalDate.class, TicketRow::birthDate)
                        .text(TicketRow::description)
                        .text(TicketRow::attachment)
                        .text(row -> FileNames.key(row.attachment()))
                        .text(row -> FileNames.stemKey(row.attachment()))
                        .text(TicketRow::segment)
                        .text(TicketRow::country)
                        .text(TicketRow::region)
                        .text(TicketRow::city)
                        .text(TicketRow::street)
                        .text(TicketRow::house)
                        .tuple());
    }

    public Uni<Void> objects(UUID upload, List<StagedObject> objects) {
        var positions = IntStream.range(0, objects.size()).boxed().toList();
        return write(
                """
                insert into staged_objects (upload_id, position, file_name, name_key, stem_key, object_key)
                select $1, * from unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[])""",
                Columns.of(positions)
                        .value(upload)
                        .array(Integer.class, position -> position)
                        .text(position -> objects.get(position).fileName())
                        .text(position -> FileNames.key(objects.get(position).fileName()))
                        .text(position -> stemOf(objects.get(position)))
                        .text(position -> objects.get(position).objectKey())
                        .tuple());
    }

    @Nullable
    private static String stemOf(StagedObject object) {
        return object.uploaded() ? FileNames.stemKey(object.fileName()) : null;
    }

    public Uni<Void> issues(UUID upload, List<Issue> issues) {
        return IssueColumns.insert(pool, upload, issues);
    }

    /** @param header the cells of the file's first line, to stand above the rows when they are given back */
    public Uni<Void> rejectedRows(UUID upload, String file, List<String> header, List<RejectedRow> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : rejectedRows(upload, file, rows).chain(() -> rejectedFile(upload, file, header));
    }

    private Uni<Void> rejectedFile(UUID upload, String file, List<String> header) {
        return write(
                "insert into staged_rejected_files (upload_id, file, header) values ($1, $2, $3)",
                Tuple.of(upload, file, header.stream().map(Staging::storable).toArray(String[]::new)));
    }

    private Uni<Void> rejectedRows(UUID upload, String file, List<RejectedRow> rows) {
        return write(
                """
                insert into staged_rejected_rows (upload_id, file, line, cells)
                select $1, $2, line, string_to_array(cells, U&'\\001F')
                from unnest($3::int[], $4::text[]) as row (line, cells)""",
                Columns.of(rows)
                        .value(upload)
                        .value(file)
                        .array(Integer.class, RejectedRow::line)
                        .text(row ->
                                row.cells().stream().map(Staging::storable).collect(Collectors.joining(ITEM_SEPARATOR)))
                        .tuple());
    }

    /** PostgreSQL's text holds no NUL, and our separator must stay one. */
    private static String storable(String cell) {
        return cell.replace('\u0000', ' ').replace('\u001f', ' ');
    }

    /** The names that tickets of the upload give for attachments, for which it brought no file of that name or stem. */
    public Uni<List<String>> attachmentsWithoutFile(UUID upload) {
        return pool.preparedQuery("""
                        select distinct attachment_key from staged_tickets t
                        where upload_id = $1 and attachment_key is not null and not exists (
                            select from staged_objects o where o.upload_id = t.upload_id
                                and (o.name_key = t.attachment_name or o.stem_key = t.attachment_stem))
                        order by attachment_key""").execute(Tuple.of(upload)).map(rows -> Rows.list(rows, row -> row.getString(0)));
    }

    /** The issues found so far, in the order in which they came up. */
    public Uni<List<Issue>> issuesOf(UUID upload) {
        return pool.preparedQuery("select * from staged_issues where upload_id = $1 order by position")
                .execute(Tuple.of(upload))
                .map(rows -> Rows.list(rows, IssueColumns::read));
    }

    /** Forgets the rows of an upload, merged or refused. */
    public Uni<Void> drop(UUID upload) {
        return pool.withTransaction(connection -> Statements.inOrder(
                connection,
                TABLES.stream()
                        .map(table -> "delete from " + table + " where upload_id = $1")
                        .toList(),
                Tuple.of(upload)));
    }

    private Uni<Void> write(String sql, Tuple columns) {
        return pool.preparedQuery(sql).execute(columns).replaceWithVoid();
    }
}
