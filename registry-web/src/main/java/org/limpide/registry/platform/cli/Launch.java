package org.limpide.registry.platform.cli;

import java.util.Map;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;

/** Starts one of the two applications. */
final class Launch {
    /** The process lives on in its server threads. */
    static final int RUNNING = 0;

    private static final int FAILED = 3;

    private Launch() {}

    /** Starts; Spring has already said why when the code is not {@link #RUNNING}. */
    static int start(Class<?> application, Map<String, Object> settings) {
        SpringApplication spring = new SpringApplication(application);
        spring.setDefaultProperties(settings);
        try {
            spring.run();
            return RUNNING;
        } catch (SpringApplication.AbandonedRunException training) {
            return RUNNING;
        } catch (RuntimeException refused) {
            return codeOf(refused);
        }
    }

    private static int codeOf(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof ExitCodeGenerator generator) {
                return generator.getExitCode();
            }
        }
        return FAILED;
    }
}
