/** The words every room shares: values of the domain and the only home of their Russian literals. Pure. */
@NullMarked
package org.ticketdistribution.model;

import org.jspecify.annotations.NullMarked;
