package org.ticketdistribution.web.runs;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of runs, in `messages/runs_<language>.properties`. */
@MessageBundle("runs")
public interface RunsMessages {

    @Message
    String listTitle();

    @Message
    String listEmpty();

    @Message
    String runLabel();

    @Message
    String stateLabel();

    @Message
    String kindLabel();

    @Message
    String doneOf(String done, String total);

    @Message
    String rate(String number);

    @Message
    String left(String time);

    @Message
    String leftUnknown();

    @Message
    String almostDone();

    @Message
    String seconds(String number);

    @Message
    String minutes(String number);

    @Message
    String hours(String number);

    @Message
    String questionsLeft(String number);

    @Message
    String waitsForGeocoder();

    @Message
    String waitsForStart();

    @Message
    String cancel();

    @Message
    String cancelHint();

    @Message
    String cancelling();

    @Message
    String connectionLost();

    @Message
    String result();

    @Message
    String loaded();

    @Message
    String skipped();

    @Message
    String withoutPlace();

    @Message
    String withoutAnalysis();

    @Message
    String unassigned();

    @Message
    String needsReview();

    @Message
    String asStoredNow();

    @Message
    String rejectedTitle();

    @Message
    String rejectedText();

    @Message
    String rejectedFile(String file, String rows);

    @Message
    String allIssues();

    @Message
    String allRuns();

    @Message
    String failure();

    @Message
    String modelUse();

    @Message
    String modelCalls(String calls, String tokens);

    @Message
    String startProcess();
}
