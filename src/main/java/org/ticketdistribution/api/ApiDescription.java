package org.ticketdistribution.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationTarget.Kind;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * What the OpenAPI document says beyond the annotations of the resources: the role of each operation, and which fields
 * may be null. Applied when the service is built.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiDescription implements OASFilter {

    private static final String ROLE = "x-role";

    private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    private static final DotName LEFT_OUT = DotName.createSimple(JsonInclude.class);

    private final IndexView index;

    public ApiDescription(IndexView index) {
        this.index = index;
    }

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getSecurity() != null) {
            operation.getSecurity().stream()
                    .flatMap(requirement -> requirement.getSchemes().values().stream())
                    .flatMap(List::stream)
                    .findFirst()
                    .ifPresent(role -> sayRole(operation, role));
        }
        return operation;
    }

    /** In words and for machines. The requirement goes: it names a way to log in, and there is none yet. */
    private static void sayRole(Operation operation, String role) {
        var said = operation.getDescription();
        operation.setDescription((said == null ? "" : said + " ") + "Needs the role " + role + ".");
        operation.addExtension(ROLE, role);
        operation.setSecurity(null);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        index.getAnnotations(SCHEMA).stream()
                .filter(annotation -> annotation.target().kind() == Kind.CLASS && annotation.value("name") != null)
                .forEach(annotation -> Optional.ofNullable(
                                schemas.get(annotation.value("name").asString()))
                        .ifPresent(
                                schema -> allowNull(schema, annotation.target().asClass())));
    }

    private static void allowNull(Schema schema, ClassInfo type) {
        var properties = schema.getProperties();
        if (properties == null || !type.isRecord()) {
            return;
        }
        var nullable = type.fields().stream()
                .filter(ApiDescription::isSentAsNull)
                .map(field -> SNAKE_CASE.translate(field.name()))
                .collect(Collectors.toSet());
        Map.copyOf(properties).forEach((name, property) -> {
            if (nullable.contains(name)) {
                schema.addProperty(name, orNull(property));
            }
        });
    }

    /** A nullable field that is left out when it is null is never null. */
    private static boolean isSentAsNull(FieldInfo field) {
        return field.type().hasAnnotation(NULLABLE)
                && !field.hasAnnotation(LEFT_OUT)
                && !field.declaringClass().hasDeclaredAnnotation(LEFT_OUT);
    }

    /** The same again for a schema that allows null already: filters are applied more than once. */
    private static Schema orNull(Schema schema) {
        if (schema.getAnyOf() != null
                || schema.getType() != null && schema.getType().contains(SchemaType.NULL)) {
            return schema;
        }
        if (schema.getRef() != null || schema.getEnumeration() != null) {
            return OASFactory.createSchema()
                    .anyOf(List.of(schema, OASFactory.createSchema().addType(SchemaType.NULL)));
        }
        return schema.addType(SchemaType.NULL);
    }
}
