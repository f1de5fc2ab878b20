package org.ticketdistribution.api;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.ticketdistribution.pipeline.PartsWatch;

/** Shows the parts as data of /q/health; they never make the service unready. */
@Wellness
@ApplicationScoped
class PartsCheck implements AsyncHealthCheck {

    private final PartsWatch parts;

    PartsCheck(PartsWatch parts) {
        this.parts = parts;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return parts.now().map(all -> {
            var answer = HealthCheckResponse.named("Parts").up();
            all.forEach(answer::withData);
            return answer.build();
        });
    }
}
