package org.ticketdistribution;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.platform.RequiredSettings;
import org.ticketdistribution.store.DatabaseTrouble;

/** Where the service starts: only with the settings that it cannot do without. */
@QuarkusMain
public final class Main {

    /** What a shell sees when settings are missing or wrong (sysexits.h, EX_CONFIG). */
    private static final int EXIT_CONFIGURATION = 78;

    private Main() {}

    public static void main(String... arguments) {
        var missing = RequiredSettings.ofThisProcess().missing();
        if (missing.isEmpty()) {
            Quarkus.run(null, Main::end, arguments);
            return;
        }
        missing.forEach(System.err::println);
        System.exit(EXIT_CONFIGURATION);
    }

    /** The last line says in a sentence what the stack trace above it says in a page. */
    private static void end(int exitCode, @Nullable Throwable failure) {
        DatabaseTrouble.sentence(failure).ifPresent(System.err::println);
        if (ApplicationLifecycleManager.isVmShuttingDown()) {
            // Told to stop, and stopped: everything is closed by now. Left alone, the JVM would end with 143 for
            // SIGTERM,
            // and who told it would take a stop in good order for a failure.
            Runtime.getRuntime().halt(exitCode);
        }
        System.exit(exitCode);
    }
}
