package org.ticketdistribution.web.runs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.ticketdistribution.web.Frame;

/** The pages of this room. */
@CheckedTemplate(basePath = "runs")
final class Templates {

    private Templates() {}

    static native TemplateInstance list(Frame frame, List<RunView> runs);

    static native TemplateInstance run(Frame frame, RunView run, ResultView result);
}
