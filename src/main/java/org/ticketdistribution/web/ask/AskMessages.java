package org.ticketdistribution.web.ask;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.ticketdistribution.insight.ChartType;
import org.ticketdistribution.insight.Dimension;
import org.ticketdistribution.insight.Measure;
import org.ticketdistribution.insight.Sorting;

/** The words of the page for questions, in `messages/ask_<language>.properties`. */
@MessageBundle("ask")
public interface AskMessages {

    @Message
    String title();

    @Message
    String question();

    @Message
    String placeholder();

    @Message
    String send();

    @Message
    String examples();

    @Message
    String examplesThatWork();

    @Message
    String exampleDays();

    @Message
    String exampleLanguages();

    @Message
    String tooLong(String most);

    @Message
    String notUnderstood();

    @Message
    String understood();

    @Message
    String doubt();

    @Message
    String ignored(String words);

    @Message
    String guessed(String written, String readAs);

    @Message
    String linkToChart();

    @Message
    String table();

    @Message
    String tableLabel();

    @Message
    String total();

    @Message
    String noFigures();

    @Message
    String withoutValue(String tickets);

    @Message
    String groupsInAll(String shown, String groups);

    @Message
    String firstOnChart(String shown);

    @Message
    String chartLabel(String title);

    @Message
    String percent(String number);

    @Message
    String kilometers(String number);

    // The controls

    @Message
    String controls();

    @Message
    String controlsFresh();

    @Message
    String controlsHint();

    @Message
    String groupBy();

    @Message
    String breakdownBy();

    @Message
    String noBreakdown();

    @Message
    String measureLabel();

    @Message
    String typeLabel();

    @Message
    String fitting();

    @Message
    String sortLabel();

    @Message
    String top();

    @Message
    String topHint();

    @Message
    String from();

    @Message
    String to();

    @Message
    String filtersLabel();

    @Message
    String addValue(String dimension);

    @Message
    String draw();

    @Message
    String fieldWrong();

    @Message
    String cannotDraw();

    @Message
    String dimension(Dimension dimension);

    @Message
    String measure(Measure measure);

    @Message
    String type(ChartType type);

    @Message
    String sorting(Sorting sorting);
}
