package org.limpide.registry.platform;

import java.net.URI;
import java.util.Map;
import org.limpide.scanner.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Errors as programs read them: RFC 9457. */
@Component
public final class Problems {
    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    /**
     * A problem.
     *
     * @param key of the sentence, {@code feature.key}; also names the type
     * @param arguments of the sentence
     */
    public ProblemDetail of(HttpStatus status, Language language, String key, Map<String, ?> arguments) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, texts.say(language, key, arguments));
        problem.setType(URI.create("urn:limpide:problem:" + key));
        return problem;
    }

    /** The same as a whole answer. */
    public ResponseEntity<Object> answer(HttpStatus status, Language language, String key, Map<String, ?> arguments) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(of(status, language, key, arguments));
    }
}
