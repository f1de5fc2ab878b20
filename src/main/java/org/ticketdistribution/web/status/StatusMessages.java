package org.ticketdistribution.web.status;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the status page, in `messages/status_<language>.properties`. */
@MessageBundle("status")
public interface StatusMessages {

    @Message
    String title();

    @Message
    String parts();

    @Message
    String part(StatusView.Part part);

    @Message
    String make(StatusView.Make make);

    @Message
    String inTrouble();

    @Message
    String aboutDatabase();

    @Message
    String aboutModel();

    @Message
    String aboutNoModel();

    @Message
    String aboutGeocoder();

    @Message
    String aboutGazetteer();

    @Message
    String aboutObjects();

    @Message
    String aboutNoObjects();

    @Message
    String aboutTraces();

    @Message
    String aboutNoTraces();

    @Message
    String aboutLogin();

    @Message
    String aboutNoLogin();

    @Message
    String versions();

    @Message
    String application();

    @Message
    String runtime();

    @Message
    String nativeImage();

    @Message
    String unknown();

    @Message
    String links();

    @Message
    String apiDocs();

    @Message
    String health();

    @Message
    String metrics();

    @Message
    String settings();

    @Message
    String settingsHint();

    @Message
    String setting();

    @Message
    String sources();

    @Message
    String geonames();

    @Message
    String openstreetmap();

    @Message
    String naturalearth();

    @Message
    String opennlp();
}
