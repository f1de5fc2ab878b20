/** How fast the packaged service is, each figure beside its limit: {@code bench/run}. Nothing here asserts a time. */
@NullMarked
package org.ticketdistribution.bench;

import org.jspecify.annotations.NullMarked;
