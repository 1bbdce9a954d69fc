package org.limpide.registry.portal;

import java.util.Locale;
import org.limpide.registry.platform.Texts;
import org.limpide.scanner.text.Language;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why the portal does not start. */
final class StartFailure extends AbstractFailureAnalyzer<CurrentBundle.NothingToShow> {

    @Override
    protected FailureAnalysis analyze(Throwable root, CurrentBundle.NothingToShow cause) {
        Language language = Language.of(Locale.getDefault().getLanguage()).orElse(Language.FR);
        return new FailureAnalysis(cause.getMessage(), new Texts().say(language, "portal.refused.action"), cause);
    }
}
