package org.ticketdistribution.analysis;

import java.util.Arrays;

/** A picture that came with a ticket, as it is sent to a model that can see. */
public final class Picture {

    private final String mediaType;
    private final byte[] content;

    /**
     * @param mediaType image/png, image/jpeg, image/gif or image/webp
     * @param content the file; not changed afterwards
     */
    public Picture(String mediaType, byte[] content) {
        this.mediaType = mediaType;
        this.content = content.clone();
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture picture
                && mediaType.equals(picture.mediaType)
                && Arrays.equals(content, picture.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /** Without the content: it ends up in logs. */
    @Override
    public String toString() {
        return "Picture[" + mediaType + ", " + content.length + " bytes]";
    }
}
