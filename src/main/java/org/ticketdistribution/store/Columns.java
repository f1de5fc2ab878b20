package org.ticketdistribution.store;

import io.vertx.mutiny.sqlclient.Tuple;
import java.lang.reflect.Array;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows turned into one array a column, as `unnest($1::text[], …)` takes them: a set-based statement needs one round
 * trip however many rows it brings.
 */
final class Columns<R> {

    private final List<R> rows;
    private final Tuple tuple = Tuple.tuple();

    private Columns(List<R> rows) {
        this.rows = rows;
    }

    static <R> Columns<R> of(List<R> rows) {
        return new Columns<>(rows);
    }

    /** The next parameter is this one value. */
    Columns<R> value(@Nullable Object value) {
        tuple.addValue(value);
        return this;
    }

    /** The next parameter is an array with this value of each row; null stays null. */
    @SuppressWarnings("unchecked")
    <T> Columns<R> array(Class<T> type, Function<R, @Nullable T> column) {
        var array = (T[]) Array.newInstance(type, rows.size());
        for (int i = 0; i < array.length; i++) {
            array[i] = column.apply(rows.get(i));
        }
        tuple.addValue(array);
        return this;
    }

    Columns<R> text(Function<R, @Nullable String> column) {
        return array(String.class, column);
    }

    Tuple tuple() {
        return tuple;
    }
}
