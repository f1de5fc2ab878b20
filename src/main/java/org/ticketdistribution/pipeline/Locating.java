package org.ticketdistribution.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.ticketdistribution.geocoding.Located;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.model.Issue.Severity;
import org.ticketdistribution.model.Issue.Stage;
import org.ticketdistribution.model.Precision;
import org.ticketdistribution.store.GeocodeQueue.OpenAddress;
import org.ticketdistribution.store.GeocodeQueue.OpenOffice;
import org.ticketdistribution.store.GeocodeQueue.Outcome;
import org.ticketdistribution.store.GeocodeQueue.Place;

/** What a finding means for the office or ticket: what is stored of it and what is reported. Pure. */
final class Locating {

    private static final Place ABROAD = new Place("abroad", null, null, false);
    private static final Place NOT_FOUND = new Place("not_found", null, null, false);
    private static final Place GAVE_UP = new Place("gave_up", null, null, true);

    private Locating() {}

    /** A client abroad is not looked for: the routing asks for the country only. */
    static Outcome<OpenAddress> abroad(OpenAddress ticket) {
        return new Outcome<>(ticket, ABROAD, null, List.of());
    }

    /** A ticket whose address was taken up again and again without an end: something in it stops us. */
    static Outcome<OpenAddress> stuck(OpenAddress ticket) {
        var issue = issue(
                Severity.ERROR,
                "geocoding.stuck",
                subject(ticket),
                "looking for its place was begun " + ticket.claims() + " times and never ended; "
                        + "it counts as unknown and goes to a hub; look at its address");
        return new Outcome<>(ticket, GAVE_UP, null, List.of(issue));
    }

    /** A ticket's place. */
    static Outcome<OpenAddress> ticket(OpenAddress ticket, PlaceFinder.Finding finding) {
        if (finding.waits(ticket.patienceIsOver())) {
            return new Outcome<>(ticket, null, finding.missing(), List.of());
        }
        var consequence = "it counts as unknown and goes to a hub; mend the address and upload the ticket again";
        var place = finding.located()
                .map(located -> found(finding, located))
                .orElse(finding.trouble() == null ? NOT_FOUND : GAVE_UP);
        return new Outcome<>(ticket, place, null, issues(subject(ticket), finding, consequence));
    }

    private static String subject(OpenAddress ticket) {
        return "ticket " + ticket.guid();
    }

    /** An office's place; one without coordinates is nobody's nearest office. Offices know no gave_up. */
    static Outcome<OpenOffice> office(OpenOffice office, PlaceFinder.Finding finding) {
        if (finding.waits(office.patienceIsOver())) {
            return new Outcome<>(office, null, finding.missing(), List.of());
        }
        var consequence =
                "no ticket is nearest to it and it comes last on every fallback; mend the address and upload it again";
        var place = finding.located().map(located -> found(finding, located)).orElse(NOT_FOUND);
        return new Outcome<>(office, place, null, issues("office " + office.name(), finding, consequence));
    }

    private static Place found(PlaceFinder.Finding finding, Located located) {
        var review = located.precision() == Precision.REGION || contradicts(finding, located);
        return new Place("found", located.point(), located.precision(), review);
    }

    private static boolean contradicts(PlaceFinder.Finding finding, Located located) {
        return finding.query() != null && finding.query().isContradictedBy(located);
    }

    private static List<Issue> issues(String subject, PlaceFinder.Finding finding, String consequence) {
        return finding.located()
                .map(located -> ofFound(subject, finding, located))
                .orElseGet(() -> List.of(ofMissing(subject, finding, consequence)));
    }

    private static List<Issue> ofFound(String subject, PlaceFinder.Finding finding, Located located) {
        var issues = new ArrayList<Issue>();
        if (located.precision() == Precision.REGION) {
            issues.add(issue(
                    Severity.WARNING,
                    "geocoding.region_only",
                    subject,
                    "only the region is known, its centre «" + located.name()
                            + "» stands for the address; look at the place"));
        }
        if (contradicts(finding, located)) {
            issues.add(issue(
                    Severity.WARNING,
                    "geocoding.contradiction",
                    subject,
                    "region and city contradict each other (" + finding.query()
                            + "); the city was taken, which lies in " + located.regionCode()));
        }
        if (finding.trouble() != null) {
            issues.add(issue(
                    Severity.WARNING,
                    "geocoding.stand_in",
                    subject,
                    "the geocoder could not be asked (" + finding.trouble()
                            + "); the built-in gazetteer answered with «" + located.name() + "»"));
        }
        return issues;
    }

    private static Issue ofMissing(String subject, PlaceFinder.Finding finding, String consequence) {
        if (finding.trouble() != null) {
            return issue(
                    Severity.ERROR,
                    "geocoding.gave_up",
                    subject,
                    "the geocoder could not be asked in time (" + finding.trouble() + "); " + consequence);
        }
        return finding.query() == null
                ? issue(Severity.WARNING, "geocoding.no_address", subject, "there is no address; " + consequence)
                : issue(
                        Severity.WARNING,
                        "geocoding.not_found",
                        subject,
                        "nothing was found for its address; " + consequence);
    }

    private static Issue issue(Severity severity, String code, String subject, String detail) {
        return Issue.of(Stage.GEOCODING, severity, code, subject, detail);
    }
}
