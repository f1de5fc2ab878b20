package org.ticketdistribution.store;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Answers of the database as lists and values. */
final class Rows {

    private Rows() {}

    static <T> List<T> list(RowSet<Row> rows, Function<Row, T> map) {
        var list = new ArrayList<T>(rows.size());
        for (var row : rows) {
            list.add(map.apply(row));
        }
        return list;
    }

    /** By keys that differ from row to row. */
    static <K, V> Map<K, V> map(RowSet<Row> rows, Function<Row, K> key, Function<Row, V> value) {
        var map = new HashMap<K, V>();
        for (var row : rows) {
            map.put(key.apply(row), value.apply(row));
        }
        return map;
    }

    /** The first row, empty when there is none. */
    static <T> Optional<T> first(RowSet<Row> rows, Function<Row, T> map) {
        var iterator = rows.iterator();
        return iterator.hasNext() ? Optional.of(map.apply(iterator.next())) : Optional.empty();
    }

    /** The only row of a statement that always answers one. */
    static <T> T one(RowSet<Row> rows, Function<Row, T> map) {
        return map.apply(rows.iterator().next());
    }
}
