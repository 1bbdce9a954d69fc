package org.limpide.scanner.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.policy.FaultyPolicy;
import org.limpide.scanner.policy.Policy;
import org.limpide.scanner.policy.PolicyLoader;

/** The policy that {@code --policy} names, with a word about what is wrong with it. */
final class PolicyOption {
    private final Terminal terminal;

    PolicyOption(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * The policy.
     *
     * @param path absent for the built-in one
     * @param only themes that are needed; empty for all
     */
    Optional<Policy> policy(@Nullable Path path, Set<String> only) {
        if (path == null) {
            return Optional.of(PolicyLoader.builtIn(only));
        }
        try {
            return Optional.of(PolicyLoader.load(path));
        } catch (FaultyPolicy faulty) {
            faulty.faults().forEach(terminal::complain);
        } catch (NoSuchFileException absent) {
            terminal.complain("policy.absent", Map.of("path", absent.getMessage()));
        } catch (IOException unreadable) {
            terminal.complain("policy.unreadable", Map.of("path", path));
        }
        return Optional.empty();
    }
}
