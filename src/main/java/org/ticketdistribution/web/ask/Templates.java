package org.ticketdistribution.web.ask;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.ticketdistribution.web.Frame;

/** The page in `templates/ask`. */
@CheckedTemplate(basePath = "ask")
final class Templates {

    private Templates() {}

    static native TemplateInstance page(Frame frame, AskView view);
}
