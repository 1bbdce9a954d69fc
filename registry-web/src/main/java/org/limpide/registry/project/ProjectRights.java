package org.limpide.registry.project;

import org.limpide.registry.account.Rights;
import org.limpide.registry.account.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Who may do what with a project: by a role where its organisation stands, or as the one who leads it. */
public final class ProjectRights {
    private static final Role[] CHANGE = {Role.PROJECT_LEAD, Role.DIGITAL_DIRECTORATE, Role.ADMINISTRATOR};
    private static final Role[] PUBLISH = {Role.DIGITAL_DIRECTORATE, Role.ADMINISTRATOR};

    private ProjectRights() {}

    public static boolean mayRead(Rights rights, ProjectView project) {
        return leads(rights, project) || rights.mayRead(project.organizationId());
    }

    public static boolean mayChange(Rights rights, ProjectView project) {
        return leads(rights, project) || rights.has(project.organizationId(), CHANGE);
    }

    public static boolean mayPublish(Rights rights, ProjectView project) {
        return rights.has(project.organizationId(), PUBLISH);
    }

    /** Raises 404 (not found) for whoever may not even read: that a project exists is not told either. */
    public static ProjectView readable(Rights rights, ProjectView project) {
        if (!mayRead(rights, project)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return project;
    }

    /** Raises 403 (forbidden) unless {@code allowed}. */
    public static void require(boolean allowed) {
        if (!allowed) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static boolean leads(Rights rights, ProjectView project) {
        return !project.leadLogin().isEmpty() && project.leadLogin().equals(rights.login());
    }
}
