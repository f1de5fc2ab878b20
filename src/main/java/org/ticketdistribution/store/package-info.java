/** The database: entities, repositories, set-based SQL. The only room with queries. */
@NullMarked
package org.ticketdistribution.store;

import org.jspecify.annotations.NullMarked;
