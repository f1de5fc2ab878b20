package org.ticketdistribution.web.review;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.store.ReviewQueue;
import org.ticketdistribution.web.Speech;
import org.ticketdistribution.web.tickets.TicketForms;
import org.ticketdistribution.web.tickets.TicketLine;
import org.ticketdistribution.web.tickets.TicketView;

/**
 * The review.
 *
 * @param queue what waits around the ticket that is shown
 * @param previous where the ticket before it is, empty at the beginning
 * @param next where the ticket after it is, empty at the end
 * @param ticket null when nothing waits
 * @param forms null when nothing waits
 * @param waiting whether the ticket that is shown is in the queue
 */
@TemplateData
public record ReviewView(
        QueueTabs tabs,
        List<Line> queue,
        String previous,
        String next,
        @Nullable TicketView ticket,
        @Nullable TicketForms forms,
        boolean waiting) {

    /**
     * A ticket of the queue; what is not known is empty.
     *
     * @param confidence in per cent
     */
    @TemplateData
    public record Line(
            long id,
            String href,
            String category,
            String priority,
            String urgency,
            String confidence,
            String gist,
            boolean current) {

        static Line of(ReviewQueue.Waiting waiting, ReviewQueue.Kind queue, @Nullable Long current, Speech speech) {
            return new Line(
                    waiting.id(),
                    address(queue, waiting.id()),
                    waiting.category() == null ? "" : speech.category(waiting.category()),
                    waiting.priority() == null ? "" : waiting.priority().toString(),
                    waiting.priority() == null ? "" : TicketLine.urgency(waiting.priority()),
                    waiting.confidence() == null ? "" : speech.decimal(waiting.confidence() * 100, 0),
                    waiting.gist(),
                    Objects.equals(waiting.id(), current));
        }
    }

    public ReviewView {
        queue = List.copyOf(queue);
    }

    /** Where a ticket of a queue is; its beginning for null. */
    static String address(ReviewQueue.Kind queue, @Nullable Long ticket) {
        return "/review?queue=" + queue.label() + (ticket == null ? "" : "&ticket=" + ticket);
    }
}
