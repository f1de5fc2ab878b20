package org.ticketdistribution.pipeline;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import org.ticketdistribution.intake.IntakeLimits;

/** How much of a CSV file is taken. */
@ConfigMapping(prefix = "intake")
interface IntakeConfig {

    /** The largest CSV file. */
    @WithDefault("512M")
    @WithConverter(MemorySizeConverter.class)
    MemorySize maxFileSize();

    /** The most rows of one file. */
    @WithDefault("1000000")
    int maxRows();

    /** The most columns of one file. */
    @WithDefault("200")
    int maxColumns();

    /** The longest field, in characters. */
    @WithDefault("1000000")
    int maxFieldCharacters();

    /** Rows read and staged at a time. */
    @WithDefault("1000")
    int chunkRows();

    default IntakeLimits limits() {
        return new IntakeLimits(maxFileSize().asLongValue(), maxRows(), maxColumns(), maxFieldCharacters());
    }
}
