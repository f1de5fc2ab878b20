package org.ticketdistribution.cluster;

import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A text that comes in pieces over a slow line. */
final class SlowText extends InputStream {

    private static final int PIECES = 20;

    private final byte[] text;
    private final Duration pause;
    private int position;

    SlowText(byte[] text, Duration arrivesIn) {
        this.text = text;
        this.pause = arrivesIn.dividedBy(PIECES);
    }

    @Override
    public int read() {
        return position < text.length ? text[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (position == text.length) {
            return -1;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending", e);
        }
        var piece = Math.min(Math.min(length, text.length / PIECES + 1), text.length - position);
        System.arraycopy(text, position, target, offset, piece);
        position += piece;
        return piece;
    }
}
