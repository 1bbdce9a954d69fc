package org.limpide.scanner.policy;

import java.util.Optional;
import java.util.function.Supplier;
import org.limpide.scanner.builtin.BuiltIn;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/** One file of a policy: from a folder, as text, or built in, where the text is needed for a digest at most. */
sealed interface PolicyFile {

    /** The mapping at its top; what is wrong with it is told to the reader. */
    Optional<Mapping> top(YamlReader reader);

    /** What is written in it. */
    Supplier<String> text();

    /** A file that somebody wrote. */
    record Written(String content) implements PolicyFile {
        @Override
        public Optional<Mapping> top(YamlReader reader) {
            return reader.top(content);
        }

        @Override
        public Supplier<String> text() {
            return () -> content;
        }
    }

    /** A file that comes with the product. */
    record Ours(String name) implements PolicyFile {
        private static final String FOLDER = "policies/opening/";

        @Override
        public Optional<Mapping> top(YamlReader reader) {
            return Optional.of(BuiltIn.yaml(FOLDER + name));
        }

        @Override
        public Supplier<String> text() {
            return () -> BuiltIn.text(FOLDER + name);
        }
    }
}
