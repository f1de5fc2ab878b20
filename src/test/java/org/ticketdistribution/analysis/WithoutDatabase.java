package org.ticketdistribution.analysis;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The application with the model stub and without a database. */
public final class WithoutDatabase implements QuarkusTestProfile {

    static final Map<String, String> SETTINGS = Map.of(
            "quarkus.hibernate-orm.enabled", "false",
            "quarkus.liquibase.enabled", "false",
            "quarkus.devservices.enabled", "false",
            "quarkus.datasource.jdbc", "false",
            "quarkus.datasource.reactive", "false",
            "quarkus.datasource.db-kind", "postgresql",
            "quarkus.http.test-port", "0");

    @Override
    public Map<String, String> getConfigOverrides() {
        return SETTINGS;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(ModelStub.class));
    }
}
