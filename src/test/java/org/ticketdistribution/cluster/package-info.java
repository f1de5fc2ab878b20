/**
 * The packaged service as its own processes on one database, with stand-ins for all it talks to: for tests and
 * measurements that treat it as a black box. Start at {@link org.ticketdistribution.cluster.Cluster}.
 */
@NullMarked
package org.ticketdistribution.cluster;

import org.jspecify.annotations.NullMarked;
