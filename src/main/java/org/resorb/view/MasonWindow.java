package org.resorb.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Frame;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JFrame;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.SwingUtilities;
import org.resorb.quantity.Disclaimer;
import org.resorb.quantity.Time;
import org.resorb.run.Simulation;
import sim.display.Console;
import sim.display.Controller;
import sim.display.Display2D;
import sim.display.GUIState;
import sim.portrayal.Inspector;
import sim.portrayal.inspector.TabbedInspector;

/** MASON's console and display around a play: it steps the same simulation on the same schedule as a run does. */
public final class MasonWindow extends GUIState {
    private static final Dimension CONSOLE = new Dimension(600, 480);
    private static final Dimension CHART = new Dimension(600, 260);

    /** Kept here, since Java forgets the level of a logger that nobody holds. */
    private static final Logger PREFERENCES = Logger.getLogger("java.util.prefs");

    private final Play play;
    private final Scene scene = new Scene();
    private final VolumeWindow volume;
    private final MechanismInspector mechanisms;
    private final TreatmentInspector treatments;
    private final SliceSlider slices;
    private final Runnable closed;
    private Display2D display;
    private Console console;

    private MasonWindow(Play play, Runnable closed) {
        super(play.simulation());
        this.play = play;
        this.closed = closed;
        scene.show(play.simulation());
        volume = new VolumeWindow(play.title(), play.simulation().scenario().duration() / Time.HOURS_PER_DAY);
        mechanisms = new MechanismInspector(play, this::mark);
        treatments = new TreatmentInspector(play, this::mark);
        slices = new SliceSlider(scene, this::redraw);
    }

    /** Shows a play until the console is closed, which in MASON ends the process. There must be a screen. */
    public static void show(Play play) throws InterruptedException, InvocationTargetException {
        // A new home gets a folder for the settings of the window, which is no news to anybody.
        PREFERENCES.setLevel(Level.WARNING);
        CountDownLatch closed = new CountDownLatch(1);
        SwingUtilities.invokeAndWait(() -> open(play, closed::countDown));
        closed.await();
    }

    /** Opens the windows, with the play at its start. */
    static MasonWindow open(Play play, Runnable closed) {
        MasonWindow window = new MasonWindow(play, closed);
        window.console = new Console(window);
        // A seed that changes by itself would make two plays differ in more than what was changed.
        window.console.setIncrementSeedOnStop(false);
        window.withoutWhatCannotWork();
        window.arrange();
        window.console.setVisible(true);
        return window;
    }

    /** Title of the console; found by MASON by reflection. */
    public static String getName() {
        return "Resorb";
    }

    /** The tab about the model; found by MASON by reflection. */
    public static Object getInfo() {
        return "<html><body style='font-family:sans-serif;padding:8px'><h2>Resorb</h2>"
                + "<p>How the body removes a herniated lumbar disc fragment. " + Disclaimer.PURPOSE + "</p>"
                + "<p>Play, pause and step with the buttons below. The button with the sheets above the picture switches"
                + " layers: MRI, histology, each substance, outline, cells. Double-click a cell or a place to read it.</p>"
                + "<p>In three dimensions a slider below the picture goes through the slices.</p>"
                + "<p>The tab Model has every mechanism and parameter with what it rests on, and treatments. What is changed before a start holds from the start;"
                + " what is changed later holds from that day. <i>Save as scenario</i> keeps all of it, and"
                + " <tt>resorb run</tt> repeats it to the same bytes.</p></body></html>";
    }

    @Override
    public void init(Controller controller) {
        super.init(controller);
        display = LayeredDisplay.of(scene, this);
        display.add(slices, BorderLayout.SOUTH);
        JFrame frame = display.createFrame();
        frame.setTitle(play.title());
        controller.registerFrame(frame);
        frame.setVisible(true);
        controller.registerFrame(volume.frame());
        volume.frame().setVisible(true);
        display.reset();
    }

    /** Picture to the left, console to its right, chart below the console. */
    private void arrange() {
        Frame picture = display.getFrame();
        picture.setLocation(0, 0);
        console.setSize(CONSOLE);
        console.setLocation(picture.getWidth(), 0);
        volume.frame().setSize(CHART);
        volume.frame().setLocation(picture.getWidth(), CONSOLE.height);
    }

    private void withoutWhatCannotWork() {
        console.setNewMenuAllowed(false);
        JMenuBar bar = console.getJMenuBar();
        JMenu file = bar.getMenu(0);
        // MASON's checkpoints hold Java objects; a scenario file holds a play better and for longer.
        for (int i = file.getItemCount() - 1; i >= 0; i--) {
            if (file.getItem(i) == null || !file.getItem(i).getText().contains("Quit")) {
                file.remove(i);
            }
        }
    }

    @Override
    public Inspector getInspector() {
        TabbedInspector tabs = new TabbedInspector();
        tabs.setVolatile(true);
        tabs.addInspector(mechanisms, "Mechanisms");
        tabs.addInspector(treatments, "Treatments");
        tabs.addInspector(new MeasuredInspector(play, this), "Measured");
        return tabs;
    }

    @Override
    public void start() {
        play.start(state.seed());
        state = play.simulation();
        super.start();
        scene.show(play.simulation());
        slices.fit();
        volume.begin();
        display.reset();
        look();
    }

    /** False at the end of the scenario, upon which the console stops. */
    @Override
    public boolean step() {
        boolean more = super.step();
        Simulation simulation = play.simulation();
        if (simulation.lastStepDone()) {
            // The last look, which is no step.
            simulation.advance();
        }
        scene.change();
        volume.follow(play.course());
        return more && !simulation.isFinished();
    }

    @Override
    public void finish() {
        super.finish();
        play.stop();
        volume.follow(play.course());
        look();
    }

    private void look() {
        scene.change();
        display.repaint();
        mechanisms.updateInspector();
        treatments.updateInspector();
    }

    private void redraw() {
        display.repaint();
    }

    @Override
    public void quit() {
        super.quit();
        closed.run();
    }

    private void mark(String path, String value) {
        if (play.simulation().schedule.getSteps() > 0) {
            volume.mark(play.simulation().hours() / Time.HOURS_PER_DAY, path + " " + value);
        }
    }

    Console console() {
        return console;
    }

    Display2D display() {
        return display;
    }

    MechanismInspector mechanisms() {
        return mechanisms;
    }

    TreatmentInspector treatments() {
        return treatments;
    }

    SliceSlider slices() {
        return slices;
    }
}
