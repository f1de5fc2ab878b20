package org.ticketdistribution.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.model.Sentiment;
import org.ticketdistribution.model.TicketLanguage;
import org.ticketdistribution.store.Run;

/**
 * Every word that a page shows, in `messages/msg_<language>.properties`. Names of constants stand behind the method's
 * name: `runState_QUEUED`, or `category_$DATA_CHANGE` where one of them has an underscore.
 */
@MessageBundle("msg")
public interface Messages {

    // The frame of every page

    @Message
    String product();

    @Message
    String skipToContent();

    @Message
    String languageOfPage();

    @Message
    String mainMenu();

    @Message
    String section(Section section);

    @Message
    String themeOfPage();

    @Message
    String theme(Theme theme);

    @Message
    String api();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String any();

    // Figures

    @Message
    String total();

    @Message
    String assigned();

    @Message
    String unassigned();

    @Message
    String analyzed();

    @Message
    String averagePriority();

    @Message
    String needsReview();

    @Message
    String value();

    @Message
    String share();

    @Message
    String count();

    // The form

    @Message
    String businessUnitsFile();

    @Message
    String businessUnitsColumns();

    @Message
    String managersFile();

    @Message
    String managersColumns();

    @Message
    String ticketsFile();

    @Message
    String ticketsColumns();

    @Message
    String attachmentFiles();

    @Message
    String attachmentFilesHint();

    @Message
    String refusedTitle();

    @Message
    String processTitle();

    @Message
    String processText();

    // Runs

    @Message
    String run(long id);

    @Message
    String lastRun(long id);

    @Message
    String runKind(Run.Kind kind);

    @Message
    String runState(Run.State state);

    @Message
    String stage(Issue.Stage stage);

    @Message
    String started();

    @Message
    String finished();

    @Message
    String runTickets();

    @Message
    String refreshes();

    @Message
    String showRunTickets();

    @Message
    String toOverview();

    @Message
    String issues(int shown);

    @Message
    String issuesFirst(int shown);

    @Message
    String withErrors();

    @Message
    String noIssues();

    @Message
    String severity(Issue.Severity severity);

    @Message
    String severityLabel();

    @Message
    String stageLabel();

    @Message
    String fileLabel();

    @Message
    String lineLabel();

    @Message
    String columnLabel();

    @Message
    String subjectLabel();

    @Message
    String detailLabel();

    // The list

    @Message
    String ticketsTitle();

    @Message
    String ticketsOfRun(String run);

    @Message
    String found(String tickets);

    @Message
    String nothingFound();

    @Message
    String nothingStored();

    @Message
    String filters();

    @Message
    String search();

    @Message
    String apply();

    @Message
    String clear();

    @Message
    String previous();

    @Message
    String next();

    @Message
    String pageOf(String page, String pages);

    @Message
    String pagesLabel();

    @Message
    String categoryLabel();

    @Message
    String priorityLabel();

    @Message
    String languageLabel();

    @Message
    String segmentLabel();

    @Message
    String sentimentLabel();

    @Message
    String cityLabel();

    @Message
    String officeLabel();

    @Message
    String managerLabel();

    @Message
    String reasonLabel();

    @Message
    String assignedLabel();

    @Message
    String reviewLabel();

    @Message
    String reviewMark();

    @Message
    String category(Category category);

    @Message
    String sentiment(Sentiment sentiment);

    @Message
    String ticketLanguage(TicketLanguage language);

    // A ticket

    @Message
    String ticket(long id);

    @Message
    String textTitle();

    @Message
    String noText();

    @Message
    String factsTitle();

    @Message
    String guidLabel();

    @Message
    String birthDateLabel();

    @Message
    String addressLabel();

    @Message
    String addressUnknown();

    @Message
    String coordinatesLabel();

    @Message
    String coordinatesUnknown();

    @Message
    String precisionBuilding();

    @Message
    String precisionCity();

    @Message
    String precisionRegion();

    @Message
    String createdLabel();

    @Message
    String attachmentLabel();

    @Message
    String attachmentLost();

    @Message
    String analysisTitle();

    @Message
    String notAnalyzed();

    @Message
    String summaryLabel();

    @Message
    String sourceLabel();

    @Message
    String sourceModel();

    @Message
    String sourceLocal();

    @Message
    String sourceManual();

    @Message
    String confidenceLabel();

    @Message
    String percent(String number);

    @Message
    String assignmentTitle();

    @Message
    String assignedAtLabel();

    @Message
    String notAssigned();

    @Message
    String notDecided();

    // Why this manager

    @Message
    String decisionTitle();

    @Message
    String kilometers(String number);

    @Message
    String distanceUnknown();

    @Message
    String homeStep();

    @Message
    String originLocal();

    @Message
    String originAbroad();

    @Message
    String originNoCoordinates();

    @Message
    String originNoOffice();

    @Message
    String homeNearest(String office, String distance);

    @Message
    String homeHubOnly(String office);

    @Message
    String homeHubFirst(String office);

    @Message
    String homeHubAfter(String office, String previous);

    @Message
    String noHome();

    @Message
    String visitsStep();

    @Message
    String fromClientsOffice();

    @Message
    String fromHome(String distance);

    @Message
    String managersAsked(int managers);

    @Message
    String nobodyThere();

    @Message
    String refusedBy();

    @Message
    String eligible();

    @Message
    String withLoad(String manager, int load);

    @Message
    String ruleVip();

    @Message
    String ruleChief();

    @Message
    String ruleLanguage();

    @Message
    String ruleAvailable();

    @Message
    String ruleLimit();

    @Message
    String choiceStep();

    @Message
    String choiceOnlyOne(String manager);

    @Message
    String choiceLowerLoad(String manager, String other);

    @Message
    String choiceLowerId(String manager, String other);

    @Message
    String choiceTurn(String manager, String other);

    @Message
    String loadChange(int before, int after);

    @Message
    String nobodySpam();

    @Message
    String nobodyOffices();

    @Message
    String nobodyHub();

    @Message
    String nobodyManagers();

    @Message
    String nobodyEligible();

    @Message
    String lastRule();

    @Message
    String rulesVersion(String version);

    // Troubles

    @Message
    String troubleTitle(Trouble trouble);

    @Message
    String troubleText(Trouble trouble);
}
