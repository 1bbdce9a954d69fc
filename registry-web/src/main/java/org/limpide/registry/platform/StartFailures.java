package org.limpide.registry.platform;

import java.util.Locale;
import org.limpide.scanner.text.Language;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in the words of the console's language why the registry refuses to start, and what to do. */
final class StartFailures extends AbstractFailureAnalyzer<EmbeddedDatabase.RefusedInProduction> {

    @Override
    protected FailureAnalysis analyze(Throwable root, EmbeddedDatabase.RefusedInProduction cause) {
        Language language = Language.of(Locale.getDefault().getLanguage()).orElse(Language.FR);
        Texts texts = new Texts();
        return new FailureAnalysis(
                texts.say(language, "platform.start.h2-in-production"),
                texts.say(language, "platform.start.h2-in-production.action"),
                cause);
    }
}
