package org.resorb.launcher;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** Stands in for Resorb in the launcher's tests: says what it was given. */
public final class Echo {
    private Echo() {}

    /** {@code exit N} ends so, {@code exists FILE} says whether, {@code options} are Java's, {@code wait} waits to be stopped, anything else is repeated with the jar it came from. */
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length > 1 && arguments[0].equals("exit")) {
            System.exit(Integer.parseInt(arguments[1]));
        }
        if (arguments.length > 1 && arguments[0].equals("exists")) {
            System.out.println(new File(arguments[1]).exists());
            return;
        }
        if (arguments.length > 0 && arguments[0].equals("options")) {
            System.out.println(ManagementFactory.getRuntimeMXBean().getInputArguments());
            return;
        }
        String jar = System.getProperty("java.class.path");
        System.out.println(jar + "|" + String.join("|", arguments));
        if (arguments.length > 0 && arguments[0].equals("wait")) {
            TimeUnit.MINUTES.sleep(5);
        }
    }
}
