/** `./demo`: starts everything on this machine, loads the demo files through the HTTP API and tells what happened. */
@NullMarked
package org.ticketdistribution.demo;

import org.jspecify.annotations.NullMarked;
