package org.ticketdistribution.deployment;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What `kubectl kustomize` makes of a directory, for the few features that deploy/k8s uses, so that the manifests are
 * checked on machines without it. Whatever else a kustomization has is an error, not ignored; KustomizationTest compares
 * with the original.
 */
final class Kustomization {

    private static final Set<String> FIELDS =
            Set.of("apiVersion", "kind", "namespace", "resources", "components", "patches", "images");

    /** Lists that a patch replaces as a whole; those that are merged item by item are not patched here. */
    private static final Set<String> REPLACED_LISTS = Set.of("metrics");

    private final Path directory;
    private final ObjectNode file;

    private Kustomization(Path directory) {
        this.directory = directory;
        this.file = Yaml.document(directory.resolve("kustomization.yaml"));
        var unknown = new HashSet<String>();
        file.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(FIELDS);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(directory + " uses " + unknown + ", which this rendering does not know");
        }
    }

    /** All objects, in the order of the files. */
    static List<ObjectNode> render(Path directory) {
        var objects = new ArrayList<ObjectNode>();
        new Kustomization(directory).addTo(objects);
        return objects;
    }

    private void addTo(List<ObjectNode> objects) {
        for (var name : texts("resources")) {
            var path = directory.resolve(name);
            objects.addAll(Files.isDirectory(path) ? render(path) : Yaml.documents(path));
        }
        for (var name : texts("components")) {
            new Kustomization(directory.resolve(name)).addTo(objects);
        }
        for (var patch : file.path("patches")) {
            patch(objects, Yaml.document(directory.resolve(only(patch, "path"))));
        }
        file.path("images").forEach(image -> rename(objects, image));
        if (file.has("namespace")) {
            objects.forEach(object -> putInto(object, file.path("namespace").asText()));
        }
    }

    private List<String> texts(String field) {
        return StreamSupport.stream(file.path(field).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static void patch(List<ObjectNode> objects, ObjectNode patch) {
        var targets =
                objects.stream().filter(object -> id(object).equals(id(patch))).toList();
        if (targets.size() != 1) {
            throw new IllegalStateException("a patch of " + id(patch) + " has " + targets.size() + " targets");
        }
        merge(targets.get(0), patch);
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (var field : patch.properties()) {
            var old = target.get(field.getKey());
            if (field.getValue() instanceof ObjectNode changes && old instanceof ObjectNode before) {
                merge(before, changes);
            } else if (field.getValue().isNull()
                    || field.getValue().isArray() && !REPLACED_LISTS.contains(field.getKey())) {
                throw new IllegalStateException("a patch of " + field.getKey() + " is not known to this rendering");
            } else {
                target.set(field.getKey(), field.getValue());
            }
        }
    }

    private static void rename(List<ObjectNode> objects, JsonNode image) {
        for (var object : objects) {
            for (var holder : object.findParents("image")) {
                var name = holder.path("image").asText().split(":", 2)[0];
                if (name.equals(image.path("name").asText())) {
                    var renamed = image.path("newName").asText() + ":"
                            + image.path("newTag").asText();
                    ((ObjectNode) holder).put("image", renamed);
                }
            }
        }
    }

    private static void putInto(ObjectNode object, String namespace) {
        var field = object.path("kind").asText().equals("Namespace") ? "name" : "namespace";
        object.withObject("/metadata").put(field, namespace);
    }

    private static String only(JsonNode node, String field) {
        if (node.size() != 1) {
            throw new IllegalStateException("only '" + field + "' is known here: " + node);
        }
        return requireNonNull(node.get(field)).asText();
    }

    /** What an object is told apart by within its namespace. */
    static String id(JsonNode object) {
        return object.path("kind").asText() + " " + object.at("/metadata/name").asText();
    }
}
