package org.ticketdistribution.deployment;

import static org.ticketdistribution.deployment.Manifests.matches;
import static org.ticketdistribution.deployment.Manifests.name;
import static org.ticketdistribution.deployment.Manifests.podLabels;
import static org.ticketdistribution.deployment.PodRules.finding;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressServiceBackend;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Rules about objects that name or select others. */
final class ReferenceRules {

    private ReferenceRules() {}

    static Stream<String> selectorsMatch(Manifests manifests) {
        return Stream.of(
                        manifests.all(Deployment.class).stream()
                                .filter(deployment ->
                                        !matches(deployment.getSpec().getSelector(), podLabels(deployment))),
                        manifests.all(Deployment.class).stream().filter(ReferenceRules::spreadsOthers),
                        manifests.all(Service.class).stream()
                                .filter(service ->
                                        takesNone(manifests, service.getSpec().getSelector())),
                        manifests.all(PodDisruptionBudget.class).stream()
                                .filter(budget -> takesNone(
                                        manifests,
                                        budget.getSpec().getSelector().getMatchLabels())),
                        manifests.all(NetworkPolicy.class).stream()
                                .filter(policy -> takesNone(
                                        manifests,
                                        policy.getSpec().getPodSelector().getMatchLabels())),
                        manifests.all(ServiceMonitor.class).stream().filter(monitor -> watchesNone(manifests, monitor)))
                .flatMap(objects -> objects)
                .map(object -> object.getKind() + " " + name(object));
    }

    private static boolean spreadsOthers(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getTopologySpreadConstraints().stream()
                .anyMatch(constraint -> !matches(constraint.getLabelSelector(), podLabels(deployment)));
    }

    private static boolean takesNone(Manifests manifests, Map<String, String> labels) {
        var selector = new LabelSelectorBuilder().withMatchLabels(labels).build();
        return labels.isEmpty() || manifests.selected(selector).findAny().isEmpty();
    }

    /** Its port is that of a Service which its labels take. */
    private static boolean watchesNone(Manifests manifests, ServiceMonitor monitor) {
        return manifests.all(Service.class).stream()
                .filter(service -> service.getMetadata().getLabels() != null)
                .filter(service -> matches(
                        monitor.getSpec().getSelector(), service.getMetadata().getLabels()))
                .flatMap(service -> service.getSpec().getPorts().stream())
                .noneMatch(port -> port.getName()
                        .equals(monitor.getSpec().getEndpoints().get(0).getPort()));
    }

    static Stream<String> referencesExist(Manifests manifests) {
        return Stream.of(
                        ofPods(manifests),
                        manifests.all(Ingress.class).stream()
                                .flatMap(ingress -> ingress.getSpec().getRules().stream())
                                .flatMap(rule -> rule.getHttp().getPaths().stream())
                                .map(path -> path.getBackend().getService())
                                .filter(backend -> !isServed(manifests, backend))
                                .map(backend -> "service " + backend.getName() + " at port "
                                        + backend.getPort().getName()),
                        manifests.all(HorizontalPodAutoscaler.class).stream()
                                .map(autoscaler ->
                                        autoscaler.getSpec().getScaleTargetRef().getName())
                                .filter(name -> !manifests.has(Deployment.class, name))
                                .map(name -> "deployment " + name))
                .flatMap(findings -> findings);
    }

    private static Stream<String> ofPods(Manifests manifests) {
        return manifests.all(Deployment.class).stream()
                .map(deployment -> deployment.getSpec().getTemplate().getSpec())
                .flatMap(pod -> Stream.of(
                                absent(manifests, ServiceAccount.class, Stream.ofNullable(pod.getServiceAccountName())),
                                absent(
                                        manifests,
                                        PersistentVolumeClaim.class,
                                        pod.getVolumes().stream()
                                                .map(volume -> volume.getPersistentVolumeClaim())
                                                .filter(Objects::nonNull)
                                                .map(claim -> claim.getClaimName())),
                                pod.getContainers().stream().flatMap(container -> Stream.of(
                                                absent(
                                                        manifests,
                                                        ConfigMap.class,
                                                        container.getEnvFrom().stream()
                                                                .map(source -> source.getConfigMapRef()
                                                                        .getName())),
                                                container.getEnv().stream()
                                                        .filter(variable -> !hasItsKey(manifests, variable))
                                                        .map(variable -> "the key of " + variable.getName()),
                                                container.getVolumeMounts().stream()
                                                        .map(VolumeMount::getName)
                                                        .filter(name -> pod.getVolumes().stream()
                                                                .noneMatch(volume -> volume.getName()
                                                                        .equals(name)))
                                                        .map(name -> "volume " + name))
                                        .flatMap(findings -> findings)))
                        .flatMap(findings -> findings));
    }

    private static Stream<String> absent(Manifests manifests, Class<? extends HasMetadata> kind, Stream<String> names) {
        return names.filter(name -> !manifests.has(kind, name)).map(name -> kind.getSimpleName() + " " + name);
    }

    /** A Secret that is made by hand has keys named like the variables that they fill. */
    private static boolean hasItsKey(Manifests manifests, EnvVar variable) {
        if (variable.getValueFrom() == null) {
            return true;
        }
        SecretKeySelector key = variable.getValueFrom().getSecretKeyRef();
        if (!manifests.has(Secret.class, key.getName())) {
            return key.getName().equals(Manifests.OURS) && key.getKey().equals(variable.getName());
        }
        return Boolean.TRUE.equals(key.getOptional())
                || manifests.named(Secret.class, key.getName()).getStringData().containsKey(key.getKey());
    }

    private static boolean isServed(Manifests manifests, IngressServiceBackend backend) {
        return manifests.has(Service.class, backend.getName())
                && manifests.named(Service.class, backend.getName()).getSpec().getPorts().stream()
                        .anyMatch(
                                port -> port.getName().equals(backend.getPort().getName()));
    }

    static Stream<String> oneNamespace(Manifests manifests) {
        var names = manifests.all(Namespace.class).stream().map(Manifests::name).toList();
        return Stream.concat(
                finding(names.size() == 1, "namespaces " + names).stream(),
                manifests.objects().stream()
                        .filter(object -> !(object instanceof Namespace))
                        .filter(object -> !names.equals(
                                List.of(String.valueOf(object.getMetadata().getNamespace()))))
                        .map(object -> object.getKind() + " " + name(object)));
    }
}
