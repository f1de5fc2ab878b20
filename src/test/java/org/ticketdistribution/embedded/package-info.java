/** Real backing services without a container engine: PostgreSQL and an S3 endpoint on loopback. For tests and `./demo`. */
@NullMarked
package org.ticketdistribution.embedded;

import org.jspecify.annotations.NullMarked;
