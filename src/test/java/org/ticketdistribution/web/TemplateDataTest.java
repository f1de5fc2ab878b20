package org.ticketdistribution.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Everything of ours that a template can get at by properties is readable in a native image. The JVM would not notice: it
 * reads by reflection what has no resolver.
 */
class TemplateDataTest {

    @Test
    void typeThatATemplateCanReach_carriesTemplateData() {
        var reached = new TreeSet<String>();
        var without = new TreeSet<String>();
        Stream.of(Templates.class.getDeclaredMethods())
                .filter(method -> method.getReturnType().equals(TemplateInstance.class))
                .flatMap(method -> Stream.of(method.getGenericParameterTypes()))
                .forEach(type -> look(type, reached, without));

        assertThat(reached).contains(RunView.class.getName(), IssueLine.class.getName());
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
                || Arrays.stream(Templates.class.getAnnotationsByType(TemplateData.class))
                        .anyMatch(data -> data.target().equals(type));
    }
}
