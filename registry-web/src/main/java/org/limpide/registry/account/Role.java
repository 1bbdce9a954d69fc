package org.limpide.registry.account;

import java.util.EnumSet;
import java.util.Set;
import org.limpide.registry.platform.Caller;

/** What a person may do in the organisations that the grant names. */
public enum Role {
    /** Reads what is known of projects. */
    READER,
    /** Describes projects, answers the questionnaire and asks for an opening; never decides. */
    PROJECT_LEAD,
    /** Gives the opinion on the security of information systems (SSI). */
    SECURITY_OFFICER,
    /** Gives the opinion on personal data; advises, does not decide (GDPR, article 39). */
    DATA_PROTECTION_OFFICER,
    LEGAL_OFFICER,
    ARCHIVIST,
    /** Answers for the information of an organisation (responsable d'information). */
    INFORMATION_OFFICER,
    /** Decides on openings: the ministry's data administrator, or whoever acts for that person. */
    DECISION_AUTHORITY,
    /** Runs the inventory and follows the openings (DNUM). */
    DIGITAL_DIRECTORATE,
    /** Keeps the registry running: accounts, keys, journal. Signs nothing. */
    ADMINISTRATOR;

    /** The doors that the role opens, wherever it counts. */
    Set<Caller> callers() {
        return switch (this) {
            case READER -> EnumSet.of(Caller.READER);
            case PROJECT_LEAD -> EnumSet.of(Caller.READER, Caller.LEAD);
            case SECURITY_OFFICER,
                    DATA_PROTECTION_OFFICER,
                    LEGAL_OFFICER,
                    ARCHIVIST,
                    INFORMATION_OFFICER,
                    DECISION_AUTHORITY -> EnumSet.of(Caller.READER, Caller.VALIDATOR);
            case DIGITAL_DIRECTORATE -> EnumSet.of(Caller.READER, Caller.LEAD, Caller.DIGITAL_DIRECTORATE);
            case ADMINISTRATOR ->
                EnumSet.of(Caller.READER, Caller.LEAD, Caller.DIGITAL_DIRECTORATE, Caller.ADMINISTRATOR);
        };
    }
}
