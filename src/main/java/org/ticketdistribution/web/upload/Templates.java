package org.ticketdistribution.web.upload;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.ticketdistribution.web.Frame;

/** The page of this room. */
@CheckedTemplate(basePath = "upload")
final class Templates {

    private Templates() {}

    static native TemplateInstance upload(Frame frame, UploadView view);
}
