package org.ticketdistribution.pipeline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.model.Issue.Severity;
import org.ticketdistribution.model.Issue.Stage;
import org.ticketdistribution.store.Decisions;
import org.ticketdistribution.store.Decisions.LeftOver;

/** Says of every ticket that a run could give to nobody why that is so. */
@ApplicationScoped
class LeftOverReport {

    private final Decisions decisions;

    LeftOverReport(Decisions decisions) {
        this.decisions = decisions;
    }

    Uni<List<Issue>> of(long run) {
        return decisions
                .leftOver(run)
                .map(leftOver -> leftOver.stream().map(LeftOverReport::issue).toList());
    }

    /** Spam in quarantine is where the operator wants it: worth knowing, but nothing that did not work. */
    private static Issue issue(LeftOver ticket) {
        var wanted = ticket.code().equals("spam_quarantined");
        return Issue.of(
                Stage.ASSIGNMENT,
                wanted ? Severity.INFO : Severity.ERROR,
                "assignment." + ticket.code(),
                "ticket " + ticket.guid(),
                "nobody takes it: " + ticket.reason() + (wanted ? "" : "; the next run tries again"));
    }
}
