package org.ticketdistribution.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages. What they take is checked against the files in `templates` when the application is built. */
@CheckedTemplate
final class Templates {

    private Templates() {}

    static native TemplateInstance home(Frame frame, HomeView view);

    static native TemplateInstance trouble(Frame frame, Trouble trouble);
}
