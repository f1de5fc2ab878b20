package org.ticketdistribution.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseTroubleTest {

    @Test
    void databaseBehindOtherCauses_isNamedWithItsSettings() {
        var failure = new IllegalStateException("Error starting", new SQLException("Connection refused."));

        assertThat(DatabaseTrouble.sentence(failure))
                .contains("The database cannot be used, so the service does not start: Connection refused. Check "
                        + "QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_REACTIVE_URL and the user's rights.");
    }

    @Test
    void anotherFailureOrNone_hasNoSentence() {
        assertThat(DatabaseTrouble.sentence(new IllegalStateException("Port in use")))
                .isEmpty();
        assertThat(DatabaseTrouble.sentence(null)).isEmpty();
    }
}
