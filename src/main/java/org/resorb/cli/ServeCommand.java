package org.resorb.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.concurrent.Callable;
import org.resorb.server.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code resorb serve}: answers requests of other programs. */
@Command(
        name = "serve",
        description = {
            "Answers requests of other programs, a line of JSON each, until they end: describe, check, explain, run, cancel.",
            "The clients for Python and R start it by themselves; docs/server.md has the protocol."
        },
        footer = {
            "",
            "Example:",
            "  resorb serve --stdio --threads 4",
        })
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--stdio", description = "Requests come on standard input, answers go to standard output.")
    private boolean stdio;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private CommandContext context;

    @Override
    public Integer call() throws InterruptedException {
        if (!stdio) {
            throw context.wrong("give --stdio: requests come on standard input, and nowhere else");
        }
        int atATime = threads.count();
        context.console().note("Requests are read from standard input; its end ends this.");
        // Whatever else would print must not come between the answers.
        System.setOut(System.err);
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        boolean isRead = new Server(System.in, out, atATime, System::nanoTime).serve();
        if (!isRead) {
            context.console().error("resorb: nobody reads the answers any more");
        }
        return isRead ? 0 : Mistakes.FAILED;
    }
}
