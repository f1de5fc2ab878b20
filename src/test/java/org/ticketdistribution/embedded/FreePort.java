package org.ticketdistribution.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Asks the system for a loopback port that nobody listens on. */
public final class FreePort {
    private FreePort() {}

    /** A port that was free a moment ago; another process may still take it before the caller does. */
    public static int onLoopback() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("This machine gives out no loopback port", e);
        }
    }
}
