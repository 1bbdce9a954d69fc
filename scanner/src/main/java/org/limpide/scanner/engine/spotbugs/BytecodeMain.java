package org.limpide.scanner.engine.spotbugs;

import edu.umd.cs.findbugs.DetectorFactoryCollection;
import edu.umd.cs.findbugs.FindBugs2;
import edu.umd.cs.findbugs.Plugin;
import edu.umd.cs.findbugs.PluginException;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.Project;
import edu.umd.cs.findbugs.config.UserPreferences;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;

/** The child: analyses the numbered classes of a folder and writes one line for each weakness. */
public final class BytecodeMain {
    private static final String PLUGIN_ID = "com.h3xstream.findsecbugs";
    private static final String PLUGIN_CLASS = "com/h3xstream/findsecbugs/crypto/WeakMessageDigestDetector.class";

    private BytecodeMain() {}

    /**
     * Analyses and ends: 0 when every line was written.
     *
     * @param args the folder
     */
    public static void main(String[] args) throws IOException, InterruptedException, PluginException {
        PrintStream lines = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        // SpotBugs talks on the standard output too; ours is for lines.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        endWithParent();
        Path folder = Path.of(args[0]);
        Map<String, Integer> numbers = new HashMap<>();
        int broken = pack(folder, numbers);
        analyse(folder, new LineReporter(lines, numbers), broken);
        lines.flush();
        Runtime.getRuntime().halt(0);
    }

    /** The parent never writes: the end of our input is the end of the parent. */
    private static void endWithParent() {
        Thread watch = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    Thread.onSpinWait();
                }
            } catch (IOException closed) {
                Runtime.getRuntime().halt(4);
            }
            Runtime.getRuntime().halt(4);
        });
        watch.setDaemon(true);
        watch.start();
    }

    /** One archive with each class under its real name, which SpotBugs needs; names stay inside the archive. */
    private static int pack(Path folder, Map<String, Integer> numbers) throws IOException {
        int broken = 0;
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("all.jar")))) {
            for (int number = 0; Files.exists(folder.resolve(number + ".class")); number++) {
                byte[] bytes = Files.readAllBytes(folder.resolve(number + ".class"));
                String name = nameOf(bytes);
                if (name.isEmpty() || numbers.putIfAbsent(name.replace('/', '.'), number) != null) {
                    broken++;
                    continue;
                }
                zip.putNextEntry(new ZipEntry(name + ".class"));
                zip.write(bytes);
                zip.closeEntry();
            }
        }
        return broken;
    }

    private static String nameOf(byte[] bytes) {
        try {
            return new ClassReader(bytes).getClassName();
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            return "";
        }
    }

    private static void analyse(Path folder, LineReporter reporter, int broken)
            throws IOException, InterruptedException, PluginException {
        try (Project project = new Project();
                FindBugs2 engine = new FindBugs2()) {
            loadPlugin(project);
            project.addFile(folder.resolve("all.jar").toString());
            reporter.setPriorityThreshold(Priorities.NORMAL_PRIORITY);
            engine.setProject(project);
            engine.setBugReporter(reporter);
            engine.setDetectorFactoryCollection(DetectorFactoryCollection.instance());
            UserPreferences preferences = UserPreferences.createDefaultUserPreferences();
            preferences.setEffort(UserPreferences.EFFORT_DEFAULT);
            engine.setUserPreferences(preferences);
            engine.finishSettings();
            engine.execute();
        }
        reporter.end(broken);
    }

    /** The plugin lies on our class path; SpotBugs wants the archive that holds it. */
    private static void loadPlugin(Project project) throws IOException, PluginException {
        if (DetectorFactoryCollection.instance() != null && Plugin.getByPluginId(PLUGIN_ID) != null) {
            return;
        }
        URL url = BytecodeMain.class.getClassLoader().getResource(PLUGIN_CLASS);
        if (url == null) {
            throw new IOException("Find Security Bugs is not on the class path");
        }
        if (url.openConnection() instanceof JarURLConnection jar) {
            // An archive that is read through its entries must be closed, or its descriptor stays open.
            try (InputStream entry = jar.getInputStream()) {
                if (entry.read() >= 0) {
                    Plugin plugin = Plugin.loadCustomPlugin(jar.getJarFileURL(), project);
                    plugin.setGloballyEnabled(true);
                }
            }
        }
        if (Plugin.getByPluginId(PLUGIN_ID) == null) {
            throw new IOException("Find Security Bugs was not loaded");
        }
    }
}
