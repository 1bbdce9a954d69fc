package org.limpide.registry.project;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.limpide.scanner.policy.Openness;
import org.limpide.scanner.text.Localized;

/**
 * What a person may change on a project.
 *
 * @param organizationId null where none is named
 * @param license SPDX expression; empty where unknown
 * @param openness the degree of openness; null where the repository is to say it
 * @param path null where not said
 * @param access null where not said
 * @param supportTeam who helps those who use the code, once it is open
 * @param leadLogin login of the account that leads the project; empty for none
 * @param repositories addresses, the main one first
 * @param contacts those that are known
 * @param version the one that the person saw
 */
public record ProjectChange(
        String name,
        Localized summary,
        @Nullable Long organizationId,
        String license,
        @Nullable Openness openness,
        @Nullable OpeningPath path,
        @Nullable AccessLevel access,
        String supportTeam,
        String leadLogin,
        List<String> repositories,
        Map<Duty, Contact> contacts,
        long version) {

    public ProjectChange {
        repositories = List.copyOf(repositories);
        contacts = Map.copyOf(contacts);
    }

    /** A change of nothing: what stands already. */
    public static ProjectChange none(ProjectView project) {
        return new ProjectChange(
                project.name(),
                project.summary(),
                project.organizationId(),
                project.license(),
                project.openness(),
                project.path(),
                project.access(),
                project.supportTeam(),
                project.leadLogin(),
                project.repositories(),
                project.contacts(),
                project.version());
    }

    /** The same with other repositories. */
    public ProjectChange from(List<String> newRepositories) {
        return new ProjectChange(
                name,
                summary,
                organizationId,
                license,
                openness,
                path,
                access,
                supportTeam,
                leadLogin,
                newRepositories,
                contacts,
                version);
    }

    /** The same with other words, organisation and licence. */
    public ProjectChange described(
            String newName, Localized newSummary, @Nullable Long newOrganization, String newLicense) {
        return new ProjectChange(
                newName,
                newSummary,
                newOrganization,
                newLicense,
                openness,
                path,
                access,
                supportTeam,
                leadLogin,
                repositories,
                contacts,
                version);
    }
}
