package org.resorb.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.resorb.explore.Page;
import org.resorb.explore.PageServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code resorb explore}: the model in a web page. */
@Command(
        name = "explore",
        description = {
            "Shows the model in a web page: run it, switch mechanisms off, treat, compare; with lessons.",
            "The page is served to this machine only, until Ctrl-C. It needs Firefox or Chromium of 2024 or newer."
        },
        footer = {
            "",
            "Examples:",
            "  resorb explore",
            "  resorb explore --port 8080",
            "  resorb explore --export resorb.html"
        })
final class ExploreCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;

    @Option(
            names = "--export",
            paramLabel = "FILE.html",
            description = "Write the page as one file that works offline, and end.")
    private Path export;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Serve on this port, so that the address stays the same; without it on any that is free.")
    private Integer port;

    @Mixin
    private CommandContext context;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = context.console();
        if (export != null && port != null) {
            throw context.wrong("--port is for a page that is served; leave it or --export out");
        }
        if (export != null) {
            mayExport();
            Page.export(export);
            console.say("Page: " + export);
            return 0;
        }
        try (PageServer server = server()) {
            server.serve(Page.bytes());
            context.answer().println(server.address());
            console.note("Open this address in a browser on this machine; Ctrl-C ends.");
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private PageServer server() throws IOException {
        if (port != null && (port < 1 || port > LAST_PORT)) {
            throw context.wrong("--port " + port + " is no port; give a number from 1 to " + LAST_PORT);
        }
        try {
            return new PageServer(port == null ? 0 : port);
        } catch (BindException taken) {
            throw context.wrong("--port " + port + " is taken, or may not be used; give another, or none");
        }
    }

    private void mayExport() throws IOException {
        if (Files.isDirectory(export)) {
            throw context.wrong("--export " + export + " is a folder; give the name of a file");
        }
        if (Files.exists(export, LinkOption.NOFOLLOW_LINKS) && !(Files.isRegularFile(export) && Page.isOne(export))) {
            throw context.wrong(
                    export + " is a file that Resorb did not make, so it is left alone; give another --export");
        }
    }
}
