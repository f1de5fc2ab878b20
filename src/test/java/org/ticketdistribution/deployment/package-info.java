/** What is delivered beside the code: manifests, images, alerts, the operations page. */
@NullMarked
package org.ticketdistribution.deployment;

import org.jspecify.annotations.NullMarked;
