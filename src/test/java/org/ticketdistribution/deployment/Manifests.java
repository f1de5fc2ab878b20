package org.ticketdistribution.deployment;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The objects of an overlay as the Kubernetes API knows them. Mutable, so that tests can break them. */
record Manifests(List<HasMetadata> objects) {

    /** The name of everything that is ours. */
    static final String OURS = "ticket-distribution";

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.ofEntries(
            Map.entry("v1 ConfigMap", ConfigMap.class),
            Map.entry("v1 Namespace", Namespace.class),
            Map.entry("v1 PersistentVolumeClaim", PersistentVolumeClaim.class),
            Map.entry("v1 Secret", Secret.class),
            Map.entry("v1 Service", Service.class),
            Map.entry("v1 ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1 Deployment", Deployment.class),
            Map.entry("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitor.class),
            Map.entry("networking.k8s.io/v1 Ingress", Ingress.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class));

    /** The model classes keep fields that they do not know; here such a field is an error. */
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .annotationIntrospector(new JacksonAnnotationIntrospector() {

                private static final long serialVersionUID = 1L;

                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            })
            .build();

    /** Fails on a kind that is not listed above, and on a field that the kind does not have. */
    static Manifests of(List<? extends JsonNode> trees) throws JsonProcessingException {
        var objects = new ArrayList<HasMetadata>();
        for (var tree : trees) {
            var kind =
                    tree.path("apiVersion").asText() + " " + tree.path("kind").asText();
            objects.add(STRICT.treeToValue(tree, requireNonNull(KINDS.get(kind), kind)));
        }
        return new Manifests(objects);
    }

    <T extends HasMetadata> List<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The object of this kind that has our name. */
    <T extends HasMetadata> T ours(Class<T> kind) {
        return named(kind, OURS);
    }

    <T extends HasMetadata> T named(Class<T> kind, String name) {
        return all(kind).stream()
                .filter(object -> name(object).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + kind.getSimpleName() + " " + name));
    }

    boolean has(Class<? extends HasMetadata> kind, String name) {
        return all(kind).stream().anyMatch(object -> name(object).equals(name));
    }

    /** The service's own container. */
    Container container() {
        return ours(Deployment.class)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0);
    }

    /** The environment that the service's container is given in the manifests themselves: all but the secrets. */
    Map<String, String> environment() {
        var environment = new TreeMap<String, String>();
        container().getEnvFrom().stream()
                .map(source -> source.getConfigMapRef().getName())
                .filter(name -> has(ConfigMap.class, name))
                .forEach(name -> environment.putAll(named(ConfigMap.class, name).getData()));
        container().getEnv().stream()
                .filter(variable -> variable.getValue() != null)
                .forEach(variable -> environment.put(variable.getName(), variable.getValue()));
        return environment;
    }

    /** The Deployments whose pods a selector takes. */
    Stream<Deployment> selected(LabelSelector selector) {
        return all(Deployment.class).stream().filter(deployment -> matches(selector, podLabels(deployment)));
    }

    static Map<String, String> podLabels(Deployment deployment) {
        return deployment.getSpec().getTemplate().getMetadata().getLabels();
    }

    static boolean matches(LabelSelector selector, Map<String, String> labels) {
        if (!selector.getMatchExpressions().isEmpty()) {
            throw new IllegalStateException("pods are selected by plain labels here: " + selector);
        }
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet());
    }

    static String name(HasMetadata object) {
        return object.getMetadata().getName();
    }
}
