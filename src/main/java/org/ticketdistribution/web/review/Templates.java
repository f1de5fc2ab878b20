package org.ticketdistribution.web.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import org.ticketdistribution.store.ReviewQueue;
import org.ticketdistribution.web.Frame;

/** The pages of this part, in `templates/review`. */
@CheckedTemplate(basePath = "review")
@TemplateData(target = ReviewQueue.Kind.class)
final class Templates {

    private Templates() {}

    static native TemplateInstance review(Frame frame, ReviewView view);

    static native TemplateInstance queues(QueueTabs tabs);
}
