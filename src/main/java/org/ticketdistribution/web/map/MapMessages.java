package org.ticketdistribution.web.map;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the map, in `messages/map_<language>.properties`. */
@MessageBundle("map")
public interface MapMessages {

    @Message
    String title();

    @Message
    String intro();

    @Message
    String mapLabel();

    @Message
    String noScript();

    @Message
    String priorityFrom();

    @Message
    String offices();

    @Message
    String ticketsColumn();

    @Message
    String managersColumn();

    @Message
    String coordinates();

    @Message
    String unknownPlace();

    @Message
    String withoutOffice();

    @Message
    String withoutPlace(String tickets);

    @Message
    String clusteredNote();

    @Message
    String noOffices();

    @Message
    String toUpload();

    @Message
    String legend();

    @Message
    String legendOffice();

    @Message
    String legendTickets();

    @Message
    String legendLine();

    @Message
    String sources();

    // Words for the script

    @Message
    String zoomIn();

    @Message
    String zoomOut();

    @Message
    String close();

    @Message
    String tickets();

    @Message
    String highestPriority();

    @Message
    String openTicket();

    @Message
    String aboutOffice();

    @Message
    String failed();
}
