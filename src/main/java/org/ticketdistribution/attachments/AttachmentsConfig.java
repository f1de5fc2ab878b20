package org.ticketdistribution.attachments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where the objects are. All of it may differ from one start to the next. */
@ConfigMapping(prefix = "minio")
interface AttachmentsConfig {

    /** The store as this service reaches it, `http://host:9000`. Empty: attachments are refused. */
    Optional<String> endpoint();

    /** The store as a browser reaches it; it stands in presigned links. Empty: the same as the endpoint. */
    Optional<String> publicEndpoint();

    /** Needed with an endpoint. */
    Optional<String> accessKey();

    /** Needed with an endpoint. */
    Optional<String> secretKey();

    /** Made on the first upload when it is missing. */
    @WithDefault("attachments")
    String bucket();

    /** Part of every signature. Set, so that no link needs a question to the store; MinIO takes any. */
    @WithDefault("us-east-1")
    String region();

    /** The longest wait for a connection. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** The longest silence while a file or an answer is on its way. */
    @WithDefault("30s")
    Duration transferTimeout();
}
