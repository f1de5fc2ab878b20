package org.ticketdistribution.deployment;

import static org.ticketdistribution.deployment.Manifests.name;

import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ticketdistribution.SettingsTable;

/** Rules about what a pod may do and what it needs. */
final class PodRules {

    private static final String ENFORCED = "pod-security.kubernetes.io/enforce";

    /** After the requests in hand: what waits to be sent to Langfuse. */
    private static final Duration TRACES_TAKE_AT_MOST = Duration.ofSeconds(2);

    private PodRules() {}

    static Stream<String> restrictedIsEnforced(Manifests manifests) {
        return manifests.all(Namespace.class).stream()
                .filter(namespace -> namespace.getMetadata().getLabels() == null
                        || !"restricted"
                                .equals(namespace.getMetadata().getLabels().get(ENFORCED)))
                .map(namespace -> "namespace " + name(namespace));
    }

    static Stream<String> restrictedProfile(Manifests manifests) {
        return Stream.concat(
                ofPods(manifests, pod -> Stream.of(
                                finding(keepsToItself(pod), "shares the host's namespaces"),
                                finding(isNoRoot(pod.getSecurityContext()), "may be root"),
                                finding(isConfined(pod.getSecurityContext()), "has no seccomp profile"),
                                finding(
                                        pod.getVolumes().stream().allMatch(PodRules::isHarmless),
                                        "has a volume of the host"))
                        .flatMap(Optional::stream)),
                ofContainers(manifests, container -> Stream.of(
                                finding(gainsNothing(container.getSecurityContext()), "may gain privileges"),
                                finding(
                                        container.getPorts().stream().allMatch(port -> port.getHostPort() == null),
                                        "takes a port of the host"))
                        .flatMap(Optional::stream)));
    }

    static Stream<String> readOnlyRoot(Manifests manifests) {
        return ofContainers(
                manifests,
                container -> finding(
                        Boolean.TRUE.equals(container.getSecurityContext().getReadOnlyRootFilesystem()),
                        "may write to its root file system")
                        .stream());
    }

    static Stream<String> roomToWrite(Manifests manifests) {
        var uploads = manifests.environment().getOrDefault("QUARKUS_HTTP_BODY_UPLOADS_DIRECTORY", "/tmp");
        return Stream.of(
                        ofContainers(
                                manifests, container -> finding(isMounted(container, "/tmp"), "has no /tmp").stream()),
                        finding(isMounted(manifests.container(), uploads), "uploads have no volume at " + uploads)
                                .stream(),
                        ofPods(manifests, pod -> pod.getVolumes().stream()
                                .filter(volume -> volume.getEmptyDir() != null
                                        && volume.getEmptyDir().getSizeLimit() == null)
                                .map(volume -> "volume " + volume.getName() + " has no bound")))
                .flatMap(findings -> findings);
    }

    static Stream<String> threeProbes(Manifests manifests) {
        return ofContainers(manifests, container -> Stream.of(
                        finding(container.getStartupProbe() != null, "has no startup probe"),
                        finding(container.getReadinessProbe() != null, "has no readiness probe"),
                        finding(container.getLivenessProbe() != null, "has no liveness probe"))
                .flatMap(Optional::stream));
    }

    static Stream<String> requestsAndLimits(Manifests manifests) {
        return ofContainers(manifests, container -> Stream.of("cpu", "memory").flatMap(what -> Stream.of(
                        finding(container.getResources().getRequests().containsKey(what), "requests no " + what),
                        finding(container.getResources().getLimits().containsKey(what), "has no limit of " + what))
                .flatMap(Optional::stream)));
    }

    static Stream<String> fixedImages(Manifests manifests) {
        return ofContainers(
                manifests, container -> finding(isFixed(container.getImage()), container.getImage()).stream());
    }

    static Stream<String> noServiceAccountToken(Manifests manifests) {
        return Stream.concat(
                ofPods(
                        manifests,
                        pod ->
                                finding(Boolean.FALSE.equals(pod.getAutomountServiceAccountToken()), "is given a token")
                                        .stream()),
                manifests.all(ServiceAccount.class).stream()
                        .filter(account -> !Boolean.FALSE.equals(account.getAutomountServiceAccountToken()))
                        .map(account -> "service account " + name(account) + " gives tokens"));
    }

    static Stream<String> graceIsEnough(Manifests manifests) {
        var pod = manifests.ours(Deployment.class).getSpec().getTemplate().getSpec();
        var hook = manifests.container().getLifecycle().getPreStop();
        if (hook.getSleep() == null) {
            return Stream.of("the stop does not wait until no request comes any more");
        }
        var needed = Duration.ofSeconds(hook.getSleep().getSeconds())
                .plus(shutdownTimeout(manifests))
                .plus(TRACES_TAKE_AT_MOST);
        return finding(
                needed.toSeconds() < pod.getTerminationGracePeriodSeconds(),
                "a stop may take %d s, the grace is %d s"
                        .formatted(needed.toSeconds(), pod.getTerminationGracePeriodSeconds()))
                .stream();
    }

    private static Duration shutdownTimeout(Manifests manifests) {
        var byDefault = SettingsTable.ofReadme().rows().stream()
                .filter(row -> row.variable().equals("QUARKUS_SHUTDOWN_TIMEOUT"))
                .map(SettingsTable.Row::defaultValue)
                .findFirst()
                .orElseThrow();
        return DurationConverter.parseDuration(
                manifests.environment().getOrDefault("QUARKUS_SHUTDOWN_TIMEOUT", byDefault));
    }

    private static boolean keepsToItself(PodSpec pod) {
        return Stream.of(pod.getHostNetwork(), pod.getHostPID(), pod.getHostIPC())
                .noneMatch(Boolean.TRUE::equals);
    }

    private static boolean isNoRoot(PodSecurityContext context) {
        return Boolean.TRUE.equals(context.getRunAsNonRoot())
                && context.getRunAsUser() != null
                && context.getRunAsUser() > 0;
    }

    private static boolean isConfined(PodSecurityContext context) {
        return context.getSeccompProfile() != null
                && "RuntimeDefault".equals(context.getSeccompProfile().getType());
    }

    private static boolean isHarmless(Volume volume) {
        return volume.getEmptyDir() != null || volume.getPersistentVolumeClaim() != null;
    }

    private static boolean gainsNothing(SecurityContext context) {
        return Boolean.FALSE.equals(context.getAllowPrivilegeEscalation())
                && !Boolean.TRUE.equals(context.getPrivileged())
                && context.getRunAsUser() == null
                && dropsAll(context.getCapabilities());
    }

    private static boolean dropsAll(Capabilities capabilities) {
        return capabilities != null
                && capabilities.getDrop().equals(List.of("ALL"))
                && capabilities.getAdd().isEmpty();
    }

    private static boolean isMounted(Container container, String path) {
        return container.getVolumeMounts().stream()
                .map(VolumeMount::getMountPath)
                .anyMatch(path::equals);
    }

    private static boolean isFixed(String image) {
        var name = image.substring(image.lastIndexOf('/') + 1);
        return image.contains("@sha256:") || name.contains(":") && !name.endsWith(":latest");
    }

    private static Stream<String> ofPods(Manifests manifests, Function<PodSpec, Stream<String>> check) {
        return manifests.all(Deployment.class).stream().flatMap(deployment -> check.apply(
                        deployment.getSpec().getTemplate().getSpec())
                .map(finding -> "pod " + name(deployment) + " " + finding));
    }

    private static Stream<String> ofContainers(Manifests manifests, Function<Container, Stream<String>> check) {
        return manifests.all(Deployment.class).stream()
                .map(deployment -> deployment.getSpec().getTemplate().getSpec())
                .flatMap(pod -> Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream())
                        .flatMap(container -> check.apply(container)
                                .map(finding -> "container " + container.getName() + " " + finding)));
    }

    static Optional<String> finding(boolean holds, String otherwise) {
        return holds ? Optional.empty() : Optional.of(otherwise);
    }
}
