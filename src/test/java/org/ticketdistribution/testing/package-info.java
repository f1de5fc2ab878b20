/** What tests of the whole service share: its API, its database, files to send. */
@NullMarked
package org.ticketdistribution.testing;

import org.jspecify.annotations.NullMarked;
