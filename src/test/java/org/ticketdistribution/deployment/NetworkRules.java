package org.ticketdistribution.deployment;

import static org.ticketdistribution.deployment.Manifests.name;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Rules about who reaches whom, and at which port. */
final class NetworkRules {

    private NetworkRules() {}

    static Stream<String> everyPodIsFenced(Manifests manifests) {
        return manifests.all(Deployment.class).stream().flatMap(deployment -> Stream.of("Ingress", "Egress")
                .filter(way -> manifests.all(NetworkPolicy.class).stream()
                        .filter(policy -> policy.getSpec().getPolicyTypes().contains(way))
                        .noneMatch(policy -> manifests
                                .selected(policy.getSpec().getPodSelector())
                                .anyMatch(deployment::equals)))
                .map(way -> "pod " + name(deployment) + ", " + way));
    }

    static Stream<String> fencesAreNarrow(Manifests manifests) {
        return manifests.all(NetworkPolicy.class).stream().flatMap(policy -> Stream.concat(
                        policy.getSpec().getIngress().stream()
                                .filter(rule -> rule.getFrom().isEmpty()
                                        || rule.getPorts().isEmpty())
                                .map(rule -> "lets in more than it names"),
                        policy.getSpec().getEgress().stream()
                                .filter(rule -> rule.getTo().isEmpty()
                                        || rule.getPorts().isEmpty())
                                .map(rule -> "lets out more than it names"))
                .map(finding -> name(policy) + " " + finding));
    }

    static Stream<String> portsMatch(Manifests manifests) {
        return Stream.of(ofServices(manifests), ofProbes(manifests), ofPolicies(manifests), ofTheService(manifests))
                .flatMap(findings -> findings);
    }

    private static Stream<String> ofServices(Manifests manifests) {
        return manifests.all(Service.class).stream().flatMap(service -> service.getSpec().getPorts().stream()
                .filter(port -> manifests
                        .selected(new LabelSelectorBuilder()
                                .withMatchLabels(service.getSpec().getSelector())
                                .build())
                        .anyMatch(deployment ->
                                ports(deployment).stream().noneMatch(open -> isAt(open, port.getTargetPort()))))
                .map(port -> "service " + name(service) + " leads to " + text(port.getTargetPort())));
    }

    private static Stream<String> ofProbes(Manifests manifests) {
        return manifests.all(Deployment.class).stream()
                .flatMap(deployment -> containers(deployment).stream())
                .flatMap(container -> Stream.of(
                                container.getStartupProbe(),
                                container.getReadinessProbe(),
                                container.getLivenessProbe())
                        .filter(Objects::nonNull)
                        .map(Probe::getHttpGet)
                        .filter(Objects::nonNull)
                        .filter(get -> container.getPorts().stream().noneMatch(open -> isAt(open, get.getPort())))
                        .map(get -> "container " + container.getName() + " is asked for " + get.getPath() + " at "
                                + text(get.getPort())));
    }

    private static Stream<String> ofPolicies(Manifests manifests) {
        return manifests.all(NetworkPolicy.class).stream().flatMap(policy -> policy.getSpec().getIngress().stream()
                .flatMap(rule -> rule.getPorts().stream())
                .filter(port -> manifests
                        .selected(policy.getSpec().getPodSelector())
                        .flatMap(deployment -> ports(deployment).stream())
                        .noneMatch(open -> isAt(open, port.getPort())))
                .map(port -> "policy " + name(policy) + " opens " + text(port.getPort())));
    }

    /** The container's port is the one that the service listens on. */
    private static Stream<String> ofTheService(Manifests manifests) {
        var listening = Integer.valueOf(manifests.environment().getOrDefault("QUARKUS_HTTP_PORT", "8080"));
        return manifests.container().getPorts().stream()
                .filter(port -> !port.getContainerPort().equals(listening))
                .map(port -> "the service listens on " + listening + ", not on " + port.getContainerPort());
    }

    private static List<Container> containers(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers();
    }

    private static List<ContainerPort> ports(Deployment deployment) {
        return containers(deployment).stream()
                .flatMap(container -> container.getPorts().stream())
                .toList();
    }

    private static boolean isAt(ContainerPort open, IntOrString port) {
        return port.getStrVal() != null
                ? port.getStrVal().equals(open.getName())
                : open.getContainerPort().equals(port.getIntVal());
    }

    private static String text(IntOrString port) {
        return String.valueOf(port.getValue());
    }
}
