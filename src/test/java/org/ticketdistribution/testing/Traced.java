package org.ticketdistribution.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ticketdistribution.stub.StubLangfuseResource;

/** As {@link Stubbed}, and traces are sent to a receiver that speaks the real wire format. */
public final class Traced implements QuarkusTestProfile {

    private final Stubbed stubbed = new Stubbed();

    @Override
    public Map<String, String> getConfigOverrides() {
        return stubbed.getConfigOverrides();
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return Stream.concat(
                        stubbed.testResources().stream(), Stream.of(new TestResourceEntry(StubLangfuseResource.class)))
                .toList();
    }
}
