package org.ticketdistribution.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ticketdistribution.geocoding.Located;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.model.Issue.Severity;
import org.ticketdistribution.model.Issue.Stage;
import org.ticketdistribution.model.Precision;
import org.ticketdistribution.store.GeocodeQueue.OpenAddress;
import org.ticketdistribution.store.GeocodeQueue.OpenOffice;
import org.ticketdistribution.store.GeocodeQueue.Place;

/**
 * What a finding means for the office or ticket: what is stored of it and what is reported. Pure.
 *
 * @param place empty while it is worth waiting for a geocoder that could not be asked
 */
record Locating(Optional<Place> place, List<Issue> issues) {

    /** A client abroad is not looked for: the routing asks for the country only. */
    static Locating abroad(OpenAddress ticket) {
        return new Locating(
                Optional.of(new Place(ticket.ticketId(), ticket.revision(), "abroad", null, null, false)), List.of());
    }

    /**
     * A ticket's place.
     *
     * @param last whether there is no more time to wait
     */
    static Locating ticket(OpenAddress ticket, PlaceFinder.Finding finding, boolean last) {
        return of(
                "ticket " + ticket.guid(),
                ticket.ticketId(),
                ticket.revision(),
                finding,
                last,
                "it counts as unknown and goes to a hub; mend the address and upload the ticket again");
    }

    /** An office's place; one without coordinates is nobody's nearest office. */
    static Locating office(OpenOffice office, PlaceFinder.Finding finding, boolean last) {
        return of(
                "office " + office.name(),
                office.id(),
                0,
                finding,
                last,
                "no ticket is nearest to it and it comes last on every fallback; mend the address and upload it again");
    }

    private static Locating of(
            String subject, long id, long revision, PlaceFinder.Finding finding, boolean last, String consequence) {
        if (finding.mayImprove() && !last) {
            return new Locating(Optional.empty(), List.of());
        }
        var place = finding.located()
                .map(located -> found(id, revision, finding, located))
                .orElseGet(() -> missing(id, revision, finding));
        return new Locating(Optional.of(place), issues(subject, finding, consequence));
    }

    private static Place found(long id, long revision, PlaceFinder.Finding finding, Located located) {
        var review = located.precision() == Precision.REGION || contradicts(finding, located);
        return new Place(id, revision, "found", located.point(), located.precision(), review);
    }

    /** Offices know no gave_up: theirs is asked again when their address is uploaded again. */
    private static Place missing(long id, long revision, PlaceFinder.Finding finding) {
        var gaveUp = finding.trouble() != null && revision > 0;
        return new Place(id, revision, gaveUp ? "gave_up" : "not_found", null, null, gaveUp);
    }

    private static boolean contradicts(PlaceFinder.Finding finding, Located located) {
        return finding.query() != null && finding.query().isContradictedBy(located);
    }

    private static List<Issue> issues(String subject, PlaceFinder.Finding finding, String consequence) {
        var issues = new ArrayList<Issue>();
        finding.located()
                .ifPresentOrElse(
                        located -> issues.addAll(ofFound(subject, finding, located)),
                        () -> issues.add(ofMissing(subject, finding, consequence)));
        return issues;
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
