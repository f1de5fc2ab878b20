package org.ticketdistribution.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.store.Run;

/**
 * A run on the page.
 *
 * @param stage empty before it started
 * @param failure why it failed, empty otherwise
 * @param loaded its tickets; the counts as numbers are for the bar, those as text for the reader
 * @param issues in the order in which they came up
 * @param moreIssues whether there are more than are shown
 */
public record RunView(
        long id,
        Run.Kind kind,
        Run.State state,
        String stage,
        String startedAt,
        String finishedAt,
        int loaded,
        int analyzed,
        int assigned,
        String loadedText,
        String analyzedText,
        String assignedText,
        String failure,
        List<IssueLine> issues,
        boolean moreIssues,
        String address) {

    /** More are not read on a page; the API has them all. */
    static final int ISSUES_SHOWN = 200;

    public RunView {
        issues = List.copyOf(issues);
    }

    public boolean ended() {
        return state.isEnd();
    }

    /** Whether somebody must mend something. */
    public boolean hasErrors() {
        return issues.stream().anyMatch(issue -> issue.severity().compareTo(Issue.Severity.ERROR) >= 0);
    }

    public boolean hasTickets() {
        return loaded > 0;
    }

    /**
     * The run for a reader of one language.
     *
     * @param issues one more than are shown, if there are so many
     */
    static RunView of(Run run, List<Issue> issues, Speech speech) {
        return new RunView(
                run.id(),
                run.kind(),
                run.state(),
                stage(run.stage(), speech),
                speech.moment(run.startedAt()),
                speech.moment(run.finishedAt()),
                run.ticketsLoaded(),
                run.ticketsAnalyzed(),
                run.ticketsAssigned(),
                speech.count(run.ticketsLoaded()),
                speech.count(run.ticketsAnalyzed()),
                speech.count(run.ticketsAssigned()),
                run.failure() == null ? "" : run.failure(),
                issues.stream().limit(ISSUES_SHOWN).map(IssueLine::of).toList(),
                issues.size() > ISSUES_SHOWN,
                TicketsAddress.of("run_id", String.valueOf(run.id())));
    }

    private static String stage(@Nullable String label, Speech speech) {
        for (var stage : Issue.Stage.values()) {
            if (stage.label().equals(label)) {
                return speech.words().stage(stage);
            }
        }
        return "";
    }
}
