package org.ticketdistribution;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.ticketdistribution.platform.RequiredSettings;

/** Where the service starts: only with the settings that it cannot do without. */
@QuarkusMain
public final class Main {

    /** What a shell sees when settings are missing or wrong (sysexits.h, EX_CONFIG). */
    private static final int EXIT_CONFIGURATION = 78;

    private Main() {}

    public static void main(String... arguments) {
        var missing = RequiredSettings.ofThisProcess().missing();
        if (missing.isEmpty()) {
            Quarkus.run(arguments);
            return;
        }
        missing.forEach(System.err::println);
        System.exit(EXIT_CONFIGURATION);
    }
}
