package org.ticketdistribution.api;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.ticketdistribution.pipeline.Parts;

/** Shows the parts as data of /q/health; they never make the service unready. */
@Wellness
@ApplicationScoped
class PartsCheck implements HealthCheck {

    private final Parts parts;

    PartsCheck(Parts parts) {
        this.parts = parts;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("Parts").up();
        parts.all().forEach(answer::withData);
        return answer.build();
    }
}
