package org.limpide.scanner.history;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs pieces of work side by side, the first one on the thread that asks, and waits for all of them. */
final class Together {
    private Together() {}

    static void run(List<Runnable> work) {
        List<FutureTask<Void>> others = new ArrayList<>();
        for (Runnable piece : work.subList(1, work.size())) {
            FutureTask<Void> task = new FutureTask<>(piece, null);
            others.add(task);
            Thread thread = new Thread(task, "limpide-history");
            thread.setDaemon(true);
            thread.start();
        }
        work.get(0).run();
        for (FutureTask<Void> other : others) {
            join(other);
        }
    }

    private static void join(FutureTask<Void> task) {
        try {
            task.get();
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(broken.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }
}
