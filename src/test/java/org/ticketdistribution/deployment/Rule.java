package org.ticketdistribution.deployment;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What must hold in every overlay. */
enum Rule {
    /** The namespace refuses pods that do not keep to Pod Security "restricted". */
    RESTRICTED_IS_ENFORCED(PodRules::restrictedIsEnforced),
    /** Pods keep to it. */
    RESTRICTED_PROFILE(PodRules::restrictedProfile),
    /** Nothing can be written but to volumes. */
    READ_ONLY_ROOT(PodRules::readOnlyRoot),
    /** What must be written has a volume of bounded size. */
    ROOM_TO_WRITE(PodRules::roomToWrite),
    THREE_PROBES(PodRules::threeProbes),
    REQUESTS_AND_LIMITS(PodRules::requestsAndLimits),
    /** Images have a tag, and not one that moves at every release. */
    FIXED_IMAGES(PodRules::fixedImages),
    NO_SERVICE_ACCOUNT_TOKEN(PodRules::noServiceAccountToken),
    /** The container is killed only after all that a stop may wait for. */
    GRACE_IS_ENOUGH(PodRules::graceIsEnough),
    /** Pods of the service are spread over nodes and zones. */
    SPREAD(AvailabilityRules::spread),
    /** A rollout takes no pod away before its successor is ready. */
    ROLLOUT_KEEPS_ALL(AvailabilityRules::rolloutKeepsAll),
    /** Two replicas at least, and only the autoscaler says how many. */
    AUTOSCALER_DECIDES(AvailabilityRules::autoscalerDecides),
    /** A node can be emptied, and some replica stays. */
    DISRUPTION_BUDGET_FITS(AvailabilityRules::disruptionBudgetFits),
    /** All replicas together leave some of PostgreSQL's connections. */
    CONNECTIONS_FIT(AvailabilityRules::connectionsFit),
    /** Every pod is behind a policy, both ways. */
    EVERY_POD_IS_FENCED(NetworkRules::everyPodIsFenced),
    /** A policy names who and which port. */
    FENCES_ARE_NARROW(NetworkRules::fencesAreNarrow),
    /** Names and numbers of ports lead to a container's port. */
    PORTS_MATCH(NetworkRules::portsMatch),
    /** Every selector takes something. */
    SELECTORS_MATCH(ReferenceRules::selectorsMatch),
    /** Whatever is named is there. */
    REFERENCES_EXIST(ReferenceRules::referencesExist),
    ONE_NAMESPACE(ReferenceRules::oneNamespace),
    /** Every variable is a row of the README's table of settings. */
    KNOWN_SETTINGS(SettingRules::knownSettings),
    /** Every value is one that the table allows. */
    VALUES_FIT(SettingRules::valuesFit),
    /** What the service does not start without is set. */
    REQUIRED_SETTINGS(SettingRules::requiredSettings),
    /** Secrets are named, not told, but in a demo. */
    NO_PLAIN_SECRETS(SettingRules::noPlainSecrets);

    private final Function<Manifests, Stream<String>> findings;

    Rule(Function<Manifests, Stream<String>> findings) {
        this.findings = findings;
    }

    /** Where the manifests break a rule, each line beginning with its name; empty if nowhere. */
    static List<String> findings(Manifests manifests) {
        return Stream.of(values())
                .flatMap(rule -> rule.findings.apply(manifests).map(finding -> rule + ": " + finding))
                .toList();
    }
}
