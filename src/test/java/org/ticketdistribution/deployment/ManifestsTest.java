package org.ticketdistribution.deployment;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests are what the Kubernetes API knows, and keep to every {@link Rule}; each rule is seen to bite. */
class ManifestsTest {

    @ParameterizedTest
    @EnumSource
    void overlay_keepsToEveryRule(Overlay overlay) {
        assertThat(Rule.findings(overlay.manifests())).isEmpty();
    }

    @Test
    void unknownField_isRefused() {
        var objects = Overlay.PRODUCTION.render();
        var deployment = objects.stream()
                .filter(object -> Kustomization.id(object).equals("Deployment ticket-distribution"))
                .findFirst()
                .orElseThrow();
        ((ObjectNode) deployment.at("/spec/template/spec/containers/0")).put("readynessProbe", "typo");

        assertThatExceptionOfType(UnrecognizedPropertyException.class)
                .isThrownBy(() -> Manifests.of(objects))
                .withMessageContaining("\"readynessProbe\"");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaches")
    void brokenRule_isFound(String finding, Consumer<Manifests> breach) {
        var manifests = Overlay.PRODUCTION_WITH_OPTIONS.manifests();
        breach.accept(manifests);

        assertThat(Rule.findings(manifests)).containsExactly(finding);
    }

    @Test
    void everyRule_isBrokenOnce() {
        var broken = breaches()
                .map(breach -> ((String) breach.get()[0]).split(":", 2)[0])
                .collect(toSet());

        assertThat(broken)
                .isEqualTo(Arrays.stream(Rule.values()).map(Rule::name).collect(toSet()));
    }

    /** What is found, and what was done to the manifests. */
    static Stream<Arguments> breaches() {
        return Stream.of(ofPods(), ofAvailability(), ofNetwork(), ofReferences(), ofSettings())
                .flatMap(breaches -> breaches);
    }

    private static Stream<Arguments> ofPods() {
        return Stream.of(
                breach(
                        "RESTRICTED_IS_ENFORCED: namespace ticket-distribution",
                        manifests ->
                                manifests.ours(Namespace.class).getMetadata().setLabels(Map.of())),
                breach(
                        "RESTRICTED_PROFILE: pod ticket-distribution shares the host's namespaces",
                        manifests -> pod(manifests).setHostNetwork(true)),
                breach(
                        "RESTRICTED_PROFILE: pod ticket-distribution may be root",
                        manifests -> pod(manifests).getSecurityContext().setRunAsUser(0L)),
                breach(
                        "RESTRICTED_PROFILE: pod ticket-distribution has no seccomp profile",
                        manifests -> pod(manifests).getSecurityContext().setSeccompProfile(null)),
                breach(
                        "RESTRICTED_PROFILE: pod ticket-distribution has a volume of the host",
                        manifests -> replaceVolume(
                                manifests,
                                new VolumeBuilder()
                                        .withName("tmp")
                                        .withNewHostPath("/tmp", "Directory")
                                        .build())),
                breach("RESTRICTED_PROFILE: container ticket-distribution may gain privileges", manifests -> manifests
                        .container()
                        .getSecurityContext()
                        .getCapabilities()
                        .setAdd(List.of("NET_ADMIN"))),
                breach(
                        "RESTRICTED_PROFILE: container ticket-distribution takes a port of the host",
                        manifests -> manifests.container().getPorts().get(0).setHostPort(80)),
                breach(
                        "READ_ONLY_ROOT: container ticket-distribution may write to its root file system",
                        manifests -> manifests.container().getSecurityContext().setReadOnlyRootFilesystem(null)),
                breach(
                        "ROOM_TO_WRITE: container ticket-distribution has no /tmp",
                        manifests ->
                                manifests.container().getVolumeMounts().get(1).setMountPath("/temporary")),
                breach(
                        "ROOM_TO_WRITE: uploads have no volume at /uploads",
                        manifests ->
                                manifests.container().getVolumeMounts().get(0).setMountPath("/files")),
                breach(
                        "ROOM_TO_WRITE: pod ticket-distribution volume tmp has no bound",
                        manifests -> replaceVolume(
                                manifests,
                                new VolumeBuilder()
                                        .withName("tmp")
                                        .withNewEmptyDir()
                                        .endEmptyDir()
                                        .build())),
                breach(
                        "THREE_PROBES: container ticket-distribution has no startup probe",
                        manifests -> manifests.container().setStartupProbe(null)),
                breach(
                        "THREE_PROBES: container ticket-distribution has no readiness probe",
                        manifests -> manifests.container().setReadinessProbe(null)),
                breach(
                        "THREE_PROBES: container ticket-distribution has no liveness probe",
                        manifests -> manifests.container().setLivenessProbe(null)),
                breach("REQUESTS_AND_LIMITS: container ticket-distribution requests no cpu", manifests -> manifests
                        .container()
                        .getResources()
                        .setRequests(Map.of("memory", new Quantity("256Mi")))),
                breach(
                        "REQUESTS_AND_LIMITS: container ticket-distribution has no limit of memory",
                        manifests -> manifests.container().getResources().setLimits(Map.of("cpu", new Quantity("2")))),
                breach(
                        "FIXED_IMAGES: container ticket-distribution example.org:5000/service",
                        manifests -> manifests.container().setImage("example.org:5000/service")),
                breach(
                        "FIXED_IMAGES: container ticket-distribution example.org/service:latest",
                        manifests -> manifests.container().setImage("example.org/service:latest")),
                breach("NO_SERVICE_ACCOUNT_TOKEN: pod ticket-distribution is given a token", manifests -> pod(manifests)
                        .setAutomountServiceAccountToken(null)),
                breach(
                        "NO_SERVICE_ACCOUNT_TOKEN: service account ticket-distribution gives tokens",
                        manifests -> manifests.ours(ServiceAccount.class).setAutomountServiceAccountToken(true)),
                breach("GRACE_IS_ENOUGH: a stop may take 15 s, the grace is 15 s", manifests -> pod(manifests)
                        .setTerminationGracePeriodSeconds(15L)),
                breach("GRACE_IS_ENOUGH: the stop does not wait until no request comes any more", manifests -> manifests
                        .container()
                        .getLifecycle()
                        .getPreStop()
                        .setSleep(null)));
    }

    private static Stream<Arguments> ofAvailability() {
        return Stream.of(
                breach("SPREAD: not by topology.kubernetes.io/zone", manifests -> pod(manifests)
                        .getTopologySpreadConstraints()
                        .remove(1)),
                breach("ROLLOUT_KEEPS_ALL: a rollout may take pods away first", manifests -> deployment(manifests)
                        .getSpec()
                        .getStrategy()
                        .getRollingUpdate()
                        .setMaxUnavailable(new IntOrString("25%"))),
                breach(
                        "AUTOSCALER_DECIDES: the Deployment sets a number, too",
                        manifests -> deployment(manifests).getSpec().setReplicas(2)),
                breach(
                        "DISRUPTION_BUDGET_FITS: 0 budgets allow one pod to go and another to stay",
                        manifests -> manifests
                                .ours(PodDisruptionBudget.class)
                                .getSpec()
                                .setMaxUnavailable(new IntOrString(2))),
                breach("CONNECTIONS_FIT: 7 pods may want 126 connections", manifests -> manifests
                        .ours(HorizontalPodAutoscaler.class)
                        .getSpec()
                        .setMaxReplicas(6)));
    }

    private static Stream<Arguments> ofNetwork() {
        return Stream.of(
                breach(
                        "EVERY_POD_IS_FENCED: pod ticket-distribution, Ingress",
                        manifests -> policy(manifests).getSpec().setPolicyTypes(List.of("Egress"))),
                breach(
                        "FENCES_ARE_NARROW: ticket-distribution lets in more than it names",
                        manifests ->
                                policy(manifests).getSpec().getIngress().get(0).setFrom(List.of())),
                breach(
                        "FENCES_ARE_NARROW: ticket-distribution lets out more than it names",
                        manifests ->
                                policy(manifests).getSpec().getEgress().get(1).setPorts(List.of())),
                breach("PORTS_MATCH: service ticket-distribution leads to web", manifests -> manifests
                        .ours(Service.class)
                        .getSpec()
                        .getPorts()
                        .get(0)
                        .setTargetPort(new IntOrString("web"))),
                breach(
                        "PORTS_MATCH: container ticket-distribution is asked for /q/health/live at 9000",
                        manifests -> manifests
                                .container()
                                .getLivenessProbe()
                                .getHttpGet()
                                .setPort(new IntOrString(9000))),
                breach("PORTS_MATCH: policy ticket-distribution opens 9000", manifests -> policy(manifests)
                        .getSpec()
                        .getIngress()
                        .get(0)
                        .getPorts()
                        .get(0)
                        .setPort(new IntOrString(9000))),
                breach(
                        "PORTS_MATCH: the service listens on 8080, not on 9090",
                        manifests -> manifests.container().getPorts().get(0).setContainerPort(9090)));
    }

    private static Stream<Arguments> ofReferences() {
        var other = Map.of("app.kubernetes.io/name", "other");
        return Stream.of(
                breach(
                        "SELECTORS_MATCH: Deployment ticket-distribution",
                        manifests ->
                                deployment(manifests).getSpec().getSelector().setMatchLabels(other)),
                breach("SELECTORS_MATCH: Deployment ticket-distribution", manifests -> pod(manifests)
                        .getTopologySpreadConstraints()
                        .get(0)
                        .getLabelSelector()
                        .setMatchLabels(other)),
                breach(
                        "SELECTORS_MATCH: Service ticket-distribution",
                        manifests -> manifests.ours(Service.class).getSpec().setSelector(other)),
                breach("SELECTORS_MATCH: ServiceMonitor ticket-distribution", manifests -> manifests
                        .ours(ServiceMonitor.class)
                        .getSpec()
                        .getEndpoints()
                        .get(0)
                        .setPort("8080")),
                breach("SELECTORS_MATCH: NetworkPolicy ticket-distribution-backends", manifests -> manifests
                        .named(NetworkPolicy.class, "ticket-distribution-backends")
                        .getSpec()
                        .getPodSelector()
                        .setMatchLabels(other)),
                breach("REFERENCES_EXIST: ServiceAccount default", manifests -> pod(manifests)
                        .setServiceAccountName("default")),
                breach("REFERENCES_EXIST: the key of QUARKUS_DATASOURCE_PASSWORD", manifests -> manifests
                        .container()
                        .getEnv()
                        .get(1)
                        .getValueFrom()
                        .getSecretKeyRef()
                        .setKey("password")),
                breach(
                        "REFERENCES_EXIST: volume temporary",
                        manifests ->
                                manifests.container().getVolumeMounts().get(1).setName("temporary")),
                breach("REFERENCES_EXIST: service ticket-distribution at port https", manifests -> manifests
                        .ours(Ingress.class)
                        .getSpec()
                        .getRules()
                        .get(0)
                        .getHttp()
                        .getPaths()
                        .get(0)
                        .getBackend()
                        .getService()
                        .getPort()
                        .setName("https")),
                breach("REFERENCES_EXIST: deployment tickets", manifests -> manifests
                        .ours(HorizontalPodAutoscaler.class)
                        .getSpec()
                        .getScaleTargetRef()
                        .setName("tickets")),
                breach(
                        "ONE_NAMESPACE: Service ticket-distribution",
                        manifests -> manifests.ours(Service.class).getMetadata().setNamespace("default")));
    }

    private static Stream<Arguments> ofSettings() {
        return Stream.of(
                breach("KNOWN_SETTINGS: NOMINATIM_ADDRESS", set("NOMINATIM_ADDRESS", "https://example.org")),
                breach("VALUES_FIT: AUTH=oidc", set("AUTH", "oidc")),
                breach("VALUES_FIT: RUNS_LEASE=ten seconds", set("RUNS_LEASE", "ten seconds")),
                breach("VALUES_FIT: LLM_CONCURRENCY=many", set("LLM_CONCURRENCY", "many")),
                breach("VALUES_FIT: MINIO_ENDPOINT=objects.example.org", set("MINIO_ENDPOINT", "objects.example.org")),
                breach("REQUIRED_SETTINGS: AUTH", manifests -> settings(manifests)
                        .remove("AUTH")),
                breach("NO_PLAIN_SECRETS: OPENAI_API_KEY", set("OPENAI_API_KEY", "sk-1")),
                breach("NO_PLAIN_SECRETS: other", manifests -> manifests
                        .objects()
                        .add(new SecretBuilder()
                                .withNewMetadata()
                                .withName("other")
                                .withNamespace("ticket-distribution")
                                .endMetadata()
                                .build())));
    }

    private static Arguments breach(String finding, Consumer<Manifests> breach) {
        return arguments(finding, breach);
    }

    private static Consumer<Manifests> set(String variable, String value) {
        return manifests -> settings(manifests).put(variable, value);
    }

    private static Map<String, String> settings(Manifests manifests) {
        return manifests.ours(ConfigMap.class).getData();
    }

    private static Deployment deployment(Manifests manifests) {
        return manifests.ours(Deployment.class);
    }

    private static PodSpec pod(Manifests manifests) {
        return deployment(manifests).getSpec().getTemplate().getSpec();
    }

    private static NetworkPolicy policy(Manifests manifests) {
        return manifests.ours(NetworkPolicy.class);
    }

    private static void replaceVolume(Manifests manifests, Volume volume) {
        pod(manifests).getVolumes().removeIf(old -> old.getName().equals(volume.getName()));
        pod(manifests).getVolumes().add(volume);
    }
}
