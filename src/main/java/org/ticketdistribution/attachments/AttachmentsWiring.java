package org.ticketdistribution.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.ticketdistribution.platform.Offload;

/** Picks the store: MinIO (or anything that speaks S3) when an endpoint is set, none otherwise. */
@ApplicationScoped
class AttachmentsWiring {

    @Produces
    @ApplicationScoped
    AttachmentStore attachmentStore(AttachmentsConfig config, Offload offload) {
        return S3Access.of(config)
                .<AttachmentStore>map(
                        access -> new MinioAttachmentStore(new Bucket(access), new PresignedLinks(access), offload))
                .orElseGet(NoAttachmentStore::new);
    }
}
