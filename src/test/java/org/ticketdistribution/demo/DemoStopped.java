package org.ticketdistribution.demo;

/** The demo is being stopped while it was still at work: no trouble, and nothing more to start or to tell. */
final class DemoStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
