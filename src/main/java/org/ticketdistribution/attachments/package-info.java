/**
 * Clients' files in an S3 bucket: safe keys, presigned links. Start with AttachmentStore; ObjectKeys says how objects
 * are named.
 */
@NullMarked
package org.ticketdistribution.attachments;

import org.jspecify.annotations.NullMarked;
