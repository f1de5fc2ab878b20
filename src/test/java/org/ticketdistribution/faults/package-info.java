/**
 * The fault suite, `mvn -Pfaults verify`: what stays true when processes are killed and parts go away. Black box: it
 * starts the packaged service, calls it by HTTP and looks at the database.
 */
@NullMarked
package org.ticketdistribution.faults;

import org.jspecify.annotations.NullMarked;
