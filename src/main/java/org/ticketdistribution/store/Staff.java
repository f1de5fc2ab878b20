package org.ticketdistribution.store;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The offices and their managers, by id. Called on a Vert.x context, as every HTTP request is. */
@ApplicationScoped
@WithSession
public class Staff {

    public Uni<List<BusinessUnit>> offices() {
        return BusinessUnit.inOrder();
    }

    public Uni<List<Manager>> managers() {
        return Manager.inOrder();
    }

    /** A manager with their office, empty for an unknown id. */
    public Uni<Optional<Manager>> manager(long id) {
        return Manager.withOffice(id).map(Optional::ofNullable);
    }

    /** An office, empty for an unknown id. */
    public Uni<Optional<BusinessUnit>> office(long id) {
        return BusinessUnit.<BusinessUnit>findById(id).map(Optional::ofNullable);
    }

    /** The managers of one office, empty for an unknown id. */
    public Uni<Optional<List<Manager>>> managersOf(long office) {
        return BusinessUnit.<BusinessUnit>findById(office)
                .chain(found -> found == null
                        ? Uni.createFrom().item(Optional.empty())
                        : Manager.of(office).map(Optional::of));
    }
}
