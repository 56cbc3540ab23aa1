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
import org.resorb.scenario.InstalledPlugins;
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
    @Option(
            names = "--export",
            paramLabel = "FILE.html",
            description = "Write the page as one file that works offline, and end.")
    private Path export;

    @Mixin
    private PortOption port;

    @Mixin
    private CommandContext context;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = context.console();
        if (export != null && port.isGiven()) {
            throw context.wrong("--port is for a page that is served; leave it or --export out");
        }
        if (!InstalledPlugins.all().isEmpty()) {
            console.note("warning: the page is made when Resorb is built and knows the model alone, without "
                    + InstalledPlugins.words() + "; resorb view and all other commands know plug-ins");
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
        try {
            return new PageServer(port.number());
        } catch (BindException taken) {
            throw port.taken();
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
