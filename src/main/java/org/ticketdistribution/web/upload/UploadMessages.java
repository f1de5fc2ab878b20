package org.ticketdistribution.web.upload;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the upload page, in `messages/upload_<language>.properties`. */
@MessageBundle("upload")
public interface UploadMessages {

    @Message
    String title();

    @Message
    String choose();

    @Message
    String dropHere();

    @Message
    String chosen();

    @Message
    String anyOrder();

    @Message
    String ticketsAlone();

    @Message
    String allThree();

    @Message
    String remove();

    @Message
    String units();

    @Message
    String whichColumns();

    @Message
    String storedAlready();

    @Message
    String redo();

    @Message
    String keep();

    @Message
    String check();

    @Message
    String load();

    @Message
    String sending();

    @Message
    String notSent();

    @Message
    String notComplete();

    @Message
    String chooseAgain();

    @Message
    String several(UploadView.Table table);

    @Message
    String missing(UploadView.Table table);

    @Message
    String table(UploadView.Table table);

    @Message
    String checkedGood();

    @Message
    String checkedBad();

    @Message
    String nothingWritten();

    @Message
    String takenFor();

    @Message
    String rows();

    @Message
    String unusable();

    @Message
    String asStored();

    @Message
    String known(String number);

    @Message
    String redone(String number);

    @Message
    String noneRedone();

    @Message
    String byHand(String number);

    @Message
    String keepInstead();

    @Message
    String nowLoad();
}
