package org.ticketdistribution.intake;

import java.util.ArrayList;
import java.util.List;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.model.Issue.Severity;
import org.ticketdistribution.model.Issue.Stage;

/** Gathers what is to be said about one file until the next chunk takes it along. */
final class IssueList {

    private final String fileName;
    private final List<Issue> issues = new ArrayList<>();

    IssueList(String fileName) {
        this.fileName = fileName;
    }

    /** @param what the code without the stage, such as `ragged_row` */
    void add(Severity severity, String what, int line, String column, String subject, String detail) {
        issues.add(new Issue(Stage.INTAKE, severity, "intake." + what, subject, detail, fileName, line, column));
    }

    /** All gathered since the last call. */
    List<Issue> take() {
        var taken = List.copyOf(issues);
        issues.clear();
        return taken;
    }
}
