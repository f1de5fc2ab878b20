package org.ticketdistribution.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;

/** A list of statements with the same parameters, one after the other on one connection; the first failure ends it. */
final class Statements {

    private Statements() {}

    static Uni<Void> inOrder(SqlConnection connection, List<String> statements, Tuple parameters) {
        return Multi.createFrom()
                .iterable(statements)
                .onItem()
                .transformToUniAndConcatenate(
                        sql -> connection.preparedQuery(sql).execute(parameters))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
