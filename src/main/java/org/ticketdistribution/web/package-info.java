/** What a person looks at: server-rendered pages. */
@NullMarked
package org.ticketdistribution.web;

import org.jspecify.annotations.NullMarked;
