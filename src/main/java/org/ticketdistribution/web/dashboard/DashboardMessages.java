package org.ticketdistribution.web.dashboard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.ticketdistribution.store.Overview;

/** The words of the first page, in `messages/dashboard_<language>.properties`. */
@MessageBundle("dashboard")
public interface DashboardMessages {

    @Message
    String title();

    @Message
    String emptyTitle();

    @Message
    String emptyText();

    @Message
    String emptyStepFiles();

    @Message
    String emptyStepCheck();

    @Message
    String emptyStepResult();

    @Message
    String toUpload();

    @Message
    String loadDemo();

    @Message
    String demoHint();

    @Message
    String demoShown();

    @Message
    String removeDemo();

    @Message
    String running();

    @Message
    String numbers();

    @Message
    String whyUnassigned();

    @Message
    String reasonSpam();

    @Message
    String reasonNoOffices();

    @Message
    String reasonNoHub();

    @Message
    String reasonNoManagers();

    @Message
    String reasonNobody();

    @Message
    String lastRule();

    @Message
    String waiting();

    @Message
    String charts();

    @Message
    String by(Overview.Trait trait);

    @Message
    String byDay();

    @Message
    String all(int more);

    @Message
    String day();

    @Message
    String daysAsTable();

    @Message
    String mostOnADay(String count);

    @Message
    String loads();

    @Message
    String before();

    @Message
    String given();

    @Message
    String after();

    @Message
    String away();

    @Message
    String allManagers();

    @Message
    String fairness();

    @Message
    String loadTotal();

    @Message
    String maxToMean();

    @Message
    String jain();

    @Message
    String fairnessHint();

    @Message
    String barLabel();
}
