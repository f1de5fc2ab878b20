package org.ticketdistribution.web.staff;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the managers' and the offices' pages, in `messages/staff_<language>.properties`. */
@MessageBundle("staff")
public interface StaffMessages {

    // The list

    @Message
    String title();

    @Message
    String summary(String managers, String offices, String away);

    @Message
    String noManagers();

    @Message
    String toUpload();

    @Message
    String position();

    @Message
    String skills();

    @Message
    String noSkills();

    @Message
    String loadBefore();

    @Message
    String loadNow();

    @Message
    String assignedTickets();

    @Message
    String limit();

    @Message
    String noLimit();

    @Message
    String state();

    @Message
    String here();

    @Message
    String away();

    @Message
    String full();

    @Message
    String sortedBy();

    @Message
    String sort(StaffOrder order);

    @Message
    String allOffices();

    // A manager

    @Message
    String allManagers();

    @Message
    String loadBeforeHint();

    @Message
    String showTickets();

    @Message
    String availability();

    @Message
    String availabilityHint();

    @Message
    String takesTickets();

    @Message
    String isAway();

    @Message
    String loadLimit();

    @Message
    String loadLimitHint();

    @Message
    String save();

    @Message
    String saving();

    @Message
    String saved();

    @Message
    String notSaved();

    @Message
    String limitIsNoNumber();

    @Message
    String limitOutOfRange(String most);

    @Message
    String limitBelowLoad(String load);

    @Message
    String stateMissing();

    // Their absence

    @Message
    String absence();

    @Message
    String absenceNow();

    @Message
    String absenceText();

    @Message
    String absenceNothing();

    @Message
    String absenceNobody(String kinds);

    @Message
    String absenceCovered();

    @Message
    String kindColumn();

    @Message
    String storedColumn();

    @Message
    String leftColumn();

    @Message
    String leftInOfficeColumn();

    @Message
    String nobody();

    @Message
    String andMore(String more);

    @Message
    String needsAnybody();

    @Message
    String needsVip();

    @Message
    String needsChief();

    @Message
    String needsKz();

    @Message
    String needsEng();

    // An office

    @Message
    String office(String name);

    @Message
    String itsTickets();

    @Message
    String itsManagers();

    @Message
    String nobodyWorksHere();

    @Message
    String onTheMap();
}
