package org.limpide.registry.organization;

import org.limpide.scanner.text.Localized;

/**
 * What people say of an organisation.
 *
 * @param parent slug of the one that it belongs to; empty at the top
 * @param siren nine digits, or empty
 * @param siret fourteen digits, or empty
 * @param directoryId UUID in the national directory of administrations, or empty
 */
public record OrganizationChange(
        Localized name, Kind kind, String parent, String siren, String siret, String directoryId) {

    /** An organisation of which no number is known. */
    public static OrganizationChange of(Localized name, Kind kind, String parent) {
        return new OrganizationChange(name, kind, parent, "", "", "");
    }
}
