package org.limpide.scanner.publiccode;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a publiccode.yml says (the standard, schema.core). What is absent, empty or of another type than the standard asks
 * is absent here; what has the right type stands here as written, whether its value is valid or not.
 *
 * @param version {@code publiccodeYmlVersion}
 * @param name the name of the software
 * @param applicationSuite the suite to which it belongs
 * @param url the address of its repository, which identifies it
 * @param landingUrl the page for people
 * @param basedOn the addresses of the projects of which this is a variant
 * @param softwareVersion the latest stable version
 * @param releaseDate the day of that version
 * @param logo path or address
 * @param platforms on what people use it
 * @param categories words of the list of categories
 * @param usedBy names of administrations
 * @param fundedBy who pays for it
 * @param roadmap address
 * @param developmentStatus word of the standard's list
 * @param softwareType word of the standard's list
 * @param supports identifiers of standards, regulations and systems
 * @param organisation who publishes it
 * @param audience for whom it is meant
 * @param descriptions by language tag, in the order of the file
 * @param legal licence and rights
 * @param maintenance who keeps it up, and how
 * @param localisation languages of the software
 * @param dependencies what must be installed beside it
 */
public record Publiccode(
        Optional<String> version,
        Optional<String> name,
        Optional<String> applicationSuite,
        Optional<String> url,
        Optional<String> landingUrl,
        List<String> basedOn,
        Optional<String> softwareVersion,
        Optional<LocalDate> releaseDate,
        Optional<String> logo,
        List<String> platforms,
        List<String> categories,
        List<String> usedBy,
        List<Organisation> fundedBy,
        Optional<String> roadmap,
        Optional<String> developmentStatus,
        Optional<String> softwareType,
        List<String> supports,
        Optional<Organisation> organisation,
        Audience audience,
        Map<String, Description> descriptions,
        Legal legal,
        Maintenance maintenance,
        Localisation localisation,
        Dependencies dependencies) {

    public Publiccode {
        basedOn = List.copyOf(basedOn);
        platforms = List.copyOf(platforms);
        categories = List.copyOf(categories);
        usedBy = List.copyOf(usedBy);
        fundedBy = List.copyOf(fundedBy);
        supports = List.copyOf(supports);
        descriptions = Collections.unmodifiableMap(new LinkedHashMap<>(descriptions));
    }

    /** "Organisation", and section {@code organisation}. */
    public record Organisation(Optional<String> name, Optional<String> uri) {}

    /** Section {@code intendedAudience}: ISO 3166-1 codes as written, and words of the scope list. */
    public record Audience(List<String> countries, List<String> unsupportedCountries, List<String> scope) {
        public Audience {
            countries = List.copyOf(countries);
            unsupportedCountries = List.copyOf(unsupportedCountries);
            scope = List.copyOf(scope);
        }
    }

    /** Section {@code description} in one language. */
    public record Description(
            Optional<String> localisedName,
            Optional<String> shortDescription,
            Optional<String> longDescription,
            Optional<String> documentation,
            Optional<String> apiDocumentation,
            List<String> features,
            List<String> screenshots,
            List<String> videos,
            List<String> awards) {
        public Description {
            features = List.copyOf(features);
            screenshots = List.copyOf(screenshots);
            videos = List.copyOf(videos);
            awards = List.copyOf(awards);
        }
    }

    /**
     * Section {@code legal}.
     *
     * @param license SPDX expression, as written
     * @param mainCopyrightOwner who owns most of the code
     * @param authorsFile path of the file that names the authors (deprecated)
     */
    public record Legal(Optional<String> license, Optional<String> mainCopyrightOwner, Optional<String> authorsFile) {}

    /** Section {@code maintenance}. */
    public record Maintenance(Optional<String> type, List<Contractor> contractors, List<Contact> contacts) {
        public Maintenance {
            contractors = List.copyOf(contractors);
            contacts = List.copyOf(contacts);
        }
    }

    /** "Contractor": who maintains under contract, and until when. */
    public record Contractor(
            Optional<String> name, Optional<LocalDate> until, Optional<String> email, Optional<String> website) {}

    /** "Contact": a person; personal data. */
    public record Contact(
            Optional<String> name, Optional<String> email, Optional<String> phone, Optional<String> affiliation) {
        @Override
        public String toString() {
            return "Contact";
        }
    }

    /** Section {@code localisation}: language tags as written. */
    public record Localisation(Optional<Boolean> ready, List<String> availableLanguages) {
        public Localisation {
            availableLanguages = List.copyOf(availableLanguages);
        }
    }

    /** Section {@code dependsOn}. */
    public record Dependencies(List<Dependency> open, List<Dependency> proprietary, List<Dependency> hardware) {
        public Dependencies {
            open = List.copyOf(open);
            proprietary = List.copyOf(proprietary);
            hardware = List.copyOf(hardware);
        }
    }

    /** "Dependency", with the versions that it may have. */
    public record Dependency(
            Optional<String> name,
            Optional<String> versionMin,
            Optional<String> versionMax,
            Optional<String> version,
            Optional<Boolean> optional) {}
}
