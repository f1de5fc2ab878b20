package org.ticketdistribution.web.tickets;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.ticketdistribution.store.HistoryEvent;
import org.ticketdistribution.store.ReviewQueue;

/**
 * The words of the list, of a ticket and of the review, in `messages/tickets_<language>.properties`. What other pages
 * say too is in {@link org.ticketdistribution.web.Messages}.
 */
@MessageBundle("tickets")
public interface TicketsMessages {

    // The list

    @Message
    String title();

    @Message
    String priorityFrom();

    @Message
    String priorityTo();

    @Message
    String unassignedLabel();

    @Message
    String reviewQueueLabel();

    @Message
    String runLabel();

    @Message
    String nobody(Nobody reason);

    @Message
    String found(String tickets);

    @Message
    String foundMore(String tickets);

    @Message
    String moreFilters();

    @Message
    String activeFilters();

    @Message
    String removeFilter(String filter);

    @Message
    String resetAll();

    @Message
    String export();

    @Message
    String exportHint();

    @Message
    String pageSize();

    @Message
    String page(String page);

    @Message
    String numberLabel();

    @Message
    String gistLabel();

    @Message
    String officeAndManager();

    @Message
    String markLocal();

    @Message
    String markManual();

    @Message
    String markByHand();

    @Message
    String keysHint();

    @Message
    String noText();

    // A ticket

    @Message
    String toList();

    @Message
    String actions();

    @Message
    String correctTitle();

    @Message
    String correctButton();

    @Message
    String rerouteLabel();

    @Message
    String rerouteHint();

    @Message
    String assignTitle();

    @Message
    String chooseManager();

    @Message
    String load(int tickets);

    @Message
    String loadOf(int tickets, int limit);

    @Message
    String away();

    @Message
    String whyLabel();

    @Message
    String assignButton();

    @Message
    String brokenTitle();

    @Message
    String overrideLabel();

    @Message
    String acceptButton();

    @Message
    String acceptHint();

    @Message
    String releaseButton();

    @Message
    String releaseHint();

    @Message
    String attachTitle();

    @Message
    String attachLabel();

    @Message
    String attachHint();

    @Message
    String attachButton();

    @Message
    String deleteTitle();

    @Message
    String deleteConfirm();

    @Message
    String deleteButton();

    @Message
    String openFile(String name);

    @Message
    String pictureOf(String name);

    @Message
    String assignedByLabel();

    @Message
    String rulesSetAside();

    @Message
    String byTheService();

    @Message
    String historyTitle();

    @Message
    String event(HistoryEvent event);

    @Message
    String mapTitle();

    @Message
    String mapClient();

    @Message
    String mapToHome(String distance);

    @Message
    String mapFromHome(String distance);

    @Message
    String mapTook();

    @Message
    String now(String value);

    @Message
    String complaint(Complaint.Kind kind);

    @Message
    String advice(Complaint.Kind kind);

    @Message
    String meanwhile();

    @Message
    String stateNoAnalysis();

    @Message
    String stateAlreadyThere();

    @Message
    String stateNotLocated();

    @Message
    String stateNotQuarantined();

    @Message
    String fault(Complaint.Fault fault);

    // The review

    @Message
    String reviewTitle();

    @Message
    String queues();

    @Message
    String queue(ReviewQueue.Kind queue);

    @Message
    String queueHint(ReviewQueue.Kind queue);

    @Message
    String queueEmptyTitle();

    @Message
    String queueEmptyText();

    @Message
    String queueList();

    @Message
    String nextTicket();

    @Message
    String previousTicket();

    @Message
    String openTicket();

    @Message
    String leftQueue();

    @Message
    String keysTitle();

    @Message
    String keyAccept();

    @Message
    String keyMove();

    @Message
    String keyCategory();

    @Message
    String keyPriority();

    @Message
    String keySentiment();

    @Message
    String keyLanguage();

    @Message
    String keyReroute();

    @Message
    String keySave();

    @Message
    String keyManager();

    @Message
    String keyRelease();

    @Message
    String keyOpen();
}
