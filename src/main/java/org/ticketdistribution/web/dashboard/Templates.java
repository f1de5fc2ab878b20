package org.ticketdistribution.web.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import org.ticketdistribution.store.Overview;
import org.ticketdistribution.web.Frame;

/** The page of this room. */
@CheckedTemplate(basePath = "dashboard")
@TemplateData(target = Overview.Trait.class)
final class Templates {

    private Templates() {}

    static native TemplateInstance dashboard(Frame frame, DashboardView view);
}
