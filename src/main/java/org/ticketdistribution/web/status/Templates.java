package org.ticketdistribution.web.status;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.ticketdistribution.web.Frame;

/** The page of this room. */
@CheckedTemplate(basePath = "status")
final class Templates {

    private Templates() {}

    static native TemplateInstance status(Frame frame, StatusView view);
}
