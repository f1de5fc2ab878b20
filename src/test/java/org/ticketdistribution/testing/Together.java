package org.ticketdistribution.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Requests at the same moment. */
public final class Together {

    private Together() {}

    /** All start at the same moment, each on its own thread, and none takes longer than two minutes. */
    public static List<Answer> atOnce(List<Callable<Answer>> requests) throws Exception {
        var threads = Executors.newFixedThreadPool(requests.size());
        try {
            var start = new CyclicBarrier(requests.size());
            var started = requests.stream()
                    .<Callable<Answer>>map(request -> () -> {
                        start.await(1, TimeUnit.MINUTES);
                        return request.call();
                    })
                    .toList();
            var answers = new ArrayList<Answer>();
            for (Future<Answer> answer : threads.invokeAll(started, 2, TimeUnit.MINUTES)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
