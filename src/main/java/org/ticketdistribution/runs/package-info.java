/** A run as a durable thing: queued, claimed, ended, with its issues and counts. */
@NullMarked
package org.ticketdistribution.runs;

import org.jspecify.annotations.NullMarked;
