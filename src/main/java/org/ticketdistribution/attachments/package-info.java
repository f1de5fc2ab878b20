/** Clients' files in an S3 bucket: safe keys, presigned links. */
@NullMarked
package org.ticketdistribution.attachments;

import org.jspecify.annotations.NullMarked;
