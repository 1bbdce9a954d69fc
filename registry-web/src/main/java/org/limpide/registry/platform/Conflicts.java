package org.limpide.registry.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Two people changed one thing at the same time: the later one is told, and nothing of theirs is saved. */
@RegistryOnly
@ControllerAdvice
final class Conflicts {

    @ExceptionHandler(OptimisticLockingFailureException.class)
    void conflict(OptimisticLockingFailureException late, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }
}
