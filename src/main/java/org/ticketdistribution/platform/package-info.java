/** What stands under the rooms: threads, time, the check of required settings. */
@NullMarked
package org.ticketdistribution.platform;

import org.jspecify.annotations.NullMarked;
