package org.ticketdistribution.web.staff;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.ticketdistribution.web.Frame;

/** The pages in `templates/staff`. */
@CheckedTemplate(basePath = "staff")
final class Templates {

    private Templates() {}

    static native TemplateInstance managers(Frame frame, StaffView view);

    static native TemplateInstance manager(Frame frame, ManagerView view);

    static native TemplateInstance office(Frame frame, OfficeView view);
}
