package org.ticketdistribution.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ticketdistribution.analysis.Analysis;
import org.ticketdistribution.analysis.AnswerKey;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;

/** What models answered, so that the same question is paid for once, whoever asks and whenever. */
@ApplicationScoped
public class KeptAnswers {

    /** That it is of use is noted once a day at most: reading should not be writing. */
    private static final String FIND = """
            with touched as (
                update model_answers set used_at = now() where digest = $1 and used_at < now() - interval '1 day')
            select * from model_answers where digest = $1""";

    private static final String KEEP = """
            insert into model_answers (digest, category, sentiment, priority, language, summary, model)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[])
            order by 1
            on conflict (digest) do nothing""";

    private final Pool pool;

    KeptAnswers(Pool pool) {
        this.pool = pool;
    }

    /** An answer as the model gave it. */
    public record Kept(AnswerKey key, Analysis answer) {}

    /** The answer to a question, empty when there is none. */
    public Uni<Optional<Analysis>> find(AnswerKey key) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(key.digest()))
                .map(rows -> Rows.first(rows, KeptAnswers::read));
    }

    private static Analysis read(Row row) {
        return new Analysis(
                Category.of(row.getString("category")).orElseThrow(),
                Sentiment.of(row.getString("sentiment")).orElseThrow(),
                row.getInteger("priority"),
                TicketLanguage.of(row.getString("language")).orElseThrow(),
                row.getString("summary"),
                Analysis.Source.LLM,
                row.getString("model"),
                null,
                false);
    }

    /** Keeps answers, all or none; of two to one question the first stays. May be repeated. */
    public Uni<Void> keep(List<Kept> answers) {
        var columns = Columns.of(answers)
                .text(kept -> kept.key().digest())
                .text(kept -> kept.answer().category().label())
                .text(kept -> kept.answer().sentiment().label())
                .array(Integer.class, kept -> kept.answer().priority())
                .text(kept -> kept.answer().language().name())
                .text(kept -> kept.answer().summary())
                .text(kept -> kept.answer().model());
        return pool.preparedQuery(KEEP).execute(columns.tuple()).replaceWithVoid();
    }

    /** Drops answers that nobody asked for as long as this. */
    public Uni<Void> forget(Duration unused) {
        return pool.preparedQuery(
                        "delete from model_answers where used_at < now() - $1::bigint * interval '1 millisecond'")
                .execute(Tuple.of(unused.toMillis()))
                .replaceWithVoid();
    }
}
