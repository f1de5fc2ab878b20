package org.ticketdistribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ticketdistribution.model.Issue;
import org.ticketdistribution.web.Frame;

/**
 * Everything of ours that a template can get at by properties is readable in a native image. The JVM would not notice: it
 * reads by reflection what has no resolver.
 */
class TemplateDataTest {

    @Test
    void typeThatATemplateCanReach_carriesTemplateData() {
        var reached = new TreeSet<String>();
        var without = new TreeSet<String>();
        templates()
                .flatMap(templates -> Stream.of(templates.getDeclaredMethods()))
                .filter(method -> method.getReturnType().equals(TemplateInstance.class))
                .flatMap(method -> Stream.of(method.getGenericParameterTypes()))
                .forEach(type -> look(type, reached, without));

        assertThat(reached).contains(Frame.SectionLink.class.getName(), Issue.Severity.class.getName());
        assertThat(without)
                .as("@TemplateData on the type, or @TemplateData(target = …) on Templates")
                .isEmpty();
    }

    private static void look(Type type, Set<String> reached, Set<String> without) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> look(argument, reached, without));
        }
        if (!(type instanceof Class<?> ours)
                || !ours.getName().startsWith("org.ticketdistribution.")
                || !reached.add(ours.getName())) {
            return;
        }
        if (!isReadable(ours)) {
            without.add(ours.getName());
        }
        Stream.of(ours.getDeclaredMethods())
                .filter(TemplateDataTest::isProperty)
                .forEach(method -> look(method.getGenericReturnType(), reached, without));
    }

    private static boolean isProperty(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() == 0;
    }

    private static boolean isReadable(Class<?> type) {
        return type.isAnnotationPresent(TemplateData.class)
                || templates()
                        .flatMap(templates -> Stream.of(templates.getAnnotationsByType(TemplateData.class)))
                        .anyMatch(data -> data.target().equals(type));
    }

    /** The classes that name the pages of each part of the site. */
    private static Stream<Class<?>> templates() {
        return Code.MAIN.stream()
                .filter(type -> type.isAnnotatedWith(CheckedTemplate.class))
                .map(JavaClass::reflect);
    }
}
