package org.ticketdistribution.web.runs;

import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.store.RunResult;
import org.ticketdistribution.web.IssueLine;
import org.ticketdistribution.web.Speech;

/**
 * What came out of a run.
 *
 * @param skipped rows of its files, all together
 * @param rejected the files of which rows were skipped
 * @param issues in the order in which they came up
 * @param moreIssues whether there are more than are shown
 */
@TemplateData
public record ResultView(
        String loaded,
        String skipped,
        String withoutPlace,
        String withoutAnalysis,
        String unassigned,
        String needsReview,
        List<Rejected> rejected,
        List<IssueLine> issues,
        boolean moreIssues) {

    /** More are not read on a page; the API has them all. */
    static final int ISSUES_SHOWN = 200;

    /** A file with skipped rows, and where they are given back. */
    @TemplateData
    public record Rejected(String file, String rows, String href) {}

    public ResultView {
        rejected = List.copyOf(rejected);
        issues = List.copyOf(issues);
    }

    /** Whether somebody must mend something. */
    public boolean hasErrors() {
        return issues.stream().anyMatch(issue -> issue.severity().compareTo(Issue.Severity.ERROR) >= 0);
    }

    /** @param issues one more than are shown, if there are so many */
    static ResultView of(long run, RunResult.Counts counts, List<Issue> issues, Speech speech) {
        return new ResultView(
                speech.count(counts.members()),
                speech.count(counts.skippedRows().values().stream().collect(Collectors.summingLong(Long::longValue))),
                speech.count(counts.withoutPlace()),
                speech.count(counts.withoutAnalysis()),
                speech.count(counts.unassigned()),
                speech.count(counts.needsReview()),
                counts.skippedRows().entrySet().stream()
                        .map(file -> new Rejected(
                                file.getKey(), speech.count(file.getValue()), rejectedAddress(run, file.getKey())))
                        .toList(),
                issues.stream().limit(ISSUES_SHOWN).map(IssueLine::of).toList(),
                issues.size() > ISSUES_SHOWN);
    }

    private static String rejectedAddress(long run, String file) {
        return "/api/runs/" + run + "/rejected?file=" + URLEncoder.encode(file, StandardCharsets.UTF_8);
    }
}
