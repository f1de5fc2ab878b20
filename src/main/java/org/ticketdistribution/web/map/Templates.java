package org.ticketdistribution.web.map;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.ticketdistribution.web.Frame;

/** The page in `templates/map`. */
@CheckedTemplate(basePath = "map")
final class Templates {

    private Templates() {}

    static native TemplateInstance page(Frame frame, MapView view);
}
