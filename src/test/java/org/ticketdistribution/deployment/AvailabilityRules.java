package org.ticketdistribution.deployment;

import static org.ticketdistribution.deployment.PodRules.finding;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateDeployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules about how many replicas there are, where, and while something is changed. */
final class AvailabilityRules {

    /** PostgreSQL's default of 100 less the three that it keeps for its administrators. */
    private static final int CONNECTIONS = 97;

    /** Of one replica: the one that readiness asks on, and two while the schema is migrated. */
    private static final int CONNECTIONS_BESIDE_THE_POOL = 3;

    private AvailabilityRules() {}

    static Stream<String> spread(Manifests manifests) {
        var constraints =
                deployment(manifests).getSpec().getTemplate().getSpec().getTopologySpreadConstraints().stream()
                        .map(TopologySpreadConstraint::getTopologyKey)
                        .toList();
        return Stream.of("kubernetes.io/hostname", "topology.kubernetes.io/zone")
                .filter(key -> !constraints.contains(key))
                .map(key -> "not by " + key);
    }

    static Stream<String> rolloutKeepsAll(Manifests manifests) {
        var rollout = rollout(manifests);
        return finding(
                rollout != null && new IntOrString(0).equals(rollout.getMaxUnavailable()),
                "a rollout may take pods away first")
                .stream();
    }

    static Stream<String> autoscalerDecides(Manifests manifests) {
        return Stream.of(
                        finding(autoscaler(manifests).getSpec().getMinReplicas() >= 2, "one replica is not enough"),
                        finding(
                                deployment(manifests).getSpec().getReplicas() == null,
                                "the Deployment sets a number, too"))
                .flatMap(Optional::stream);
    }

    static Stream<String> disruptionBudgetFits(Manifests manifests) {
        var fitting = manifests.all(PodDisruptionBudget.class).stream()
                .filter(budget ->
                        manifests.selected(budget.getSpec().getSelector()).anyMatch(deployment(manifests)::equals))
                .filter(budget ->
                        leavesSome(budget, autoscaler(manifests).getSpec().getMinReplicas()))
                .count();
        return finding(fitting == 1, fitting + " budgets allow one pod to go and another to stay").stream();
    }

    private static boolean leavesSome(PodDisruptionBudget budget, int replicas) {
        var mayGo = budget.getSpec().getMaxUnavailable();
        var mustStay = budget.getSpec().getMinAvailable();
        int going = mayGo != null ? mayGo.getIntVal() : replicas - mustStay.getIntVal();
        return going >= 1 && going < replicas;
    }

    static Stream<String> connectionsFit(Manifests manifests) {
        var pool = Integer.parseInt(manifests.environment().getOrDefault("QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE", "20"));
        var most = autoscaler(manifests).getSpec().getMaxReplicas()
                + Optional.ofNullable(rollout(manifests))
                        .map(rollout -> rollout.getMaxSurge().getIntVal())
                        .orElse(0);
        var connections = most * (pool + CONNECTIONS_BESIDE_THE_POOL);
        return finding(connections <= CONNECTIONS, "%d pods may want %d connections".formatted(most, connections))
                .stream();
    }

    private static Deployment deployment(Manifests manifests) {
        return manifests.ours(Deployment.class);
    }

    private static HorizontalPodAutoscaler autoscaler(Manifests manifests) {
        return manifests.ours(HorizontalPodAutoscaler.class);
    }

    private static RollingUpdateDeployment rollout(Manifests manifests) {
        return deployment(manifests).getSpec().getStrategy().getRollingUpdate();
    }
}
