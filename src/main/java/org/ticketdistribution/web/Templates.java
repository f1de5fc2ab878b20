package org.ticketdistribution.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.store.Run;

/**
 * The pages. What they take is checked against the files in `templates` when the application is built.
 *
 * <p>What a template reads carries `@TemplateData`, or is named here where it comes from another room: without it the
 * members that a message takes as arguments, and only those, can be read in a native image.
 */
@CheckedTemplate
@TemplateData(target = Issue.Severity.class)
@TemplateData(target = Issue.Stage.class)
@TemplateData(target = Run.Kind.class)
@TemplateData(target = Run.State.class)
final class Templates {

    private Templates() {}

    static native TemplateInstance trouble(Frame frame, Trouble trouble);
}
