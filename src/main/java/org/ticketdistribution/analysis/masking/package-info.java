/**
 * Personal data out of a text before it leaves the process, and back into the answer. Pure: text in, value out.
 * docs/privacy.md says what is found and what is not.
 */
@NullMarked
package org.ticketdistribution.analysis.masking;

import org.jspecify.annotations.NullMarked;
