package org.ticketdistribution.runs;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.store.DatabaseTrouble;
import org.ticketdistribution.store.Run;
import org.ticketdistribution.store.RunIssues;
import org.ticketdistribution.store.RunTable;

/** What happens to a run as it happens, whichever replica does it: how far it is, its issues in order, its end. */
@ApplicationScoped
public class RunFeed {

    /** Nobody reads faster; what changes meanwhile is seen at the next look. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    /** Issues read at a time. */
    private static final int PAGE = 500;

    private final RunTable table;
    private final RunIssues issues;
    private final Runs runs;
    private final RunSignals signals;

    RunFeed(RunTable table, RunIssues issues, Runs runs, RunSignals signals) {
        this.table = table;
        this.issues = issues;
        this.runs = runs;
        this.signals = signals;
    }

    /** A piece of news. */
    public sealed interface News {

        /**
         * The run has come further.
         *
         * @param lastIssue the number of the last issue that was told before, 0 for none
         */
        record Further(Run run, Progress progress, long lastIssue) implements News {}

        /** An issue of the run; its number is higher than that of all before. */
        record Reported(long number, Issue issue) implements News {}

        /** The run has ended, and all its issues were told. Nothing follows. */
        record Ended(Run run, Progress progress) implements News {}
    }

    /**
     * How the run stands now, then its issues and each change until it has ended. Ends without {@link News.Ended} for an
     * unknown id and when this process is about to end.
     *
     * @param afterIssue the number of the last issue that is known already, 0 for none
     */
    public Multi<News> of(long run, long afterIssue) {
        return Multi.createFrom().deferred(() -> {
            var reading = new Reading(run, afterIssue);
            return signals.looksUntilLeaving(run, BETWEEN_LOOKS, reading::news)
                    .select()
                    .first(Optional::isPresent)
                    .map(Optional::orElseThrow);
        });
    }

    /** How far one reader has read. Its looks follow each other. */
    private final class Reading {

        private final long run;
        private volatile long lastIssue;
        private volatile @Nullable State told;

        Reading(long run, long lastIssue) {
            this.run = run;
            this.lastIssue = lastIssue;
        }

        private record State(Run run, Progress progress) {}

        /** What is new since the last look; empty marks the end. */
        Multi<Optional<News>> news() {
            return DatabaseTrouble.outlast(this::state).onItem().transformToMulti(state -> state.map(this::since)
                    .orElseGet(() -> Multi.createFrom().item(Optional.empty())));
        }

        private Uni<Optional<State>> state() {
            return table.find(run).chain(found -> runs.progress(found.stream().toList())
                    .map(all -> found.flatMap(
                            known -> Optional.ofNullable(all.get(run)).map(progress -> new State(known, progress)))));
        }

        /** The issues are read after the state: what stands in the database when the run has ended is all there is. */
        private Multi<Optional<News>> since(State state) {
            return Multi.createBy()
                    .concatenating()
                    .streams(
                            changed(state),
                            reported(),
                            state.run().state().isEnd()
                                    ? ended(state)
                                    : Multi.createFrom().empty());
        }

        private Multi<Optional<News>> changed(State state) {
            if (state.equals(told)) {
                return Multi.createFrom().empty();
            }
            told = state;
            return Multi.createFrom().item(Optional.of(new News.Further(state.run(), state.progress(), lastIssue)));
        }

        private Multi<Optional<News>> reported() {
            return Multi.createBy()
                    .repeating()
                    .uni(() -> Uni.createFrom().deferred(this::page))
                    .whilst(page -> page.size() == PAGE)
                    .onItem()
                    .transformToIterable(page -> page)
                    .map(issue -> Optional.of(new News.Reported(issue.number(), issue.issue())));
        }

        private Uni<List<RunIssues.Numbered>> page() {
            return DatabaseTrouble.outlast(() -> issues.after(run, lastIssue, PAGE))
                    .invoke(page -> {
                        if (!page.isEmpty()) {
                            lastIssue = page.get(page.size() - 1).number();
                        }
                    });
        }

        private static Multi<Optional<News>> ended(State state) {
            return Multi.createFrom()
                    .items(Optional.of(new News.Ended(state.run(), state.progress())), Optional.empty());
        }
    }
}
