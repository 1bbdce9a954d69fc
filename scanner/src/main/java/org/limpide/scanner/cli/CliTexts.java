package org.limpide.scanner.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.text.Language;
import org.limpide.scanner.text.Localized;
import org.limpide.scanner.text.Messages;

/** The help texts, as picocli asks for them: {@code limpide.scan.policy} describes {@code --policy} of {@code scan}. */
final class CliTexts extends ResourceBundle {
    private final Messages messages = Messages.of("cli");
    private final Language language;

    CliTexts(Language language) {
        this.language = Objects.requireNonNull(language);
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return messages.find(key).map(text -> in(text)).orElse(null);
    }

    private Object in(Localized text) {
        return text.in(language);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(messages.keys());
    }
}
