package org.ticketdistribution.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A project with our extensions, our settings and no code: what the framework alone costs. Made out of our pom.xml, so that
 * it has whatever that has.
 */
final class BareApplication {

    private static final Set<String> PLUGINS = Set.of("quarkus-maven-plugin", "maven-compiler-plugin");
    private static final Set<String> PROFILES = Set.of("native");

    private BareApplication() {}

    /** {@code BareApplication <pom.xml> <directory>}. */
    public static void main(String[] arguments) throws Exception {
        write(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    static void write(Path pom, Path directory) throws Exception {
        var project = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
        bare(project);
        var resources = Files.createDirectories(directory.resolve("src/main/resources"));
        TransformerFactory.newInstance()
                .newTransformer()
                .transform(
                        new DOMSource(project),
                        new StreamResult(directory.resolve("pom.xml").toFile()));
        Files.copy(
                pom.toAbsolutePath().resolveSibling("src/main/resources/application.properties"),
                resources.resolve("application.properties"));
    }

    private static void bare(Document project) {
        child(project.getDocumentElement(), "artifactId").setTextContent("bare");
        remove(
                project,
                "dependency",
                dependency -> !text(dependency, "scope").isEmpty()
                        && Set.of("test", "provided").contains(text(dependency, "scope")));
        remove(project, "plugin", plugin -> !PLUGINS.contains(text(plugin, "artifactId")));
        remove(project, "profile", profile -> !PROFILES.contains(text(profile, "id")));
    }

    private interface Choice {
        boolean of(Element element);
    }

    private static void remove(Document project, String name, Choice choice) {
        var found = project.getElementsByTagName(name);
        List<Element> unwanted = new ArrayList<>();
        for (var index = 0; index < found.getLength(); index++) {
            var element = (Element) found.item(index);
            if (choice.of(element)) {
                unwanted.add(element);
            }
        }
        unwanted.forEach(element -> element.getParentNode().removeChild(element));
    }

    /** Of the child itself, not of one further down; empty when there is none. */
    private static String text(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return node.getTextContent().strip();
            }
        }
        return "";
    }

    private static Node child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return node;
            }
        }
        throw new IllegalStateException("pom.xml has no " + name);
    }
}
