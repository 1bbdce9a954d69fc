package org.limpide.scanner.publiccode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limpide.scanner.yaml.YamlFile;
import org.limpide.scanner.yaml.YamlValue.Mapping;

/**
 * Judges publiccode.yml by the standard, version 0.7.0, and by what the earlier versions from 0.2 on asked of files that
 * declare them. It opens no connection; immutable, to be shared between threads.
 *
 * <pre>{@code
 * Validation validation = PubliccodeValidator.offline().validate(Path.of("publiccode.yml"));
 * validation.errors().forEach(error -> System.out.println(error.line() + ": " + error.sentence(Language.EN)));
 * }</pre>
 */
public final class PubliccodeValidator {
    private static final PubliccodeValidator OFFLINE =
            new PubliccodeValidator(Optional.empty(), Optional.empty(), Optional.empty());

    private final Optional<RepositoryFiles> files;
    private final Optional<AddressProbe> probe;
    private final Optional<LocalDate> asOf;

    private PubliccodeValidator(
            Optional<RepositoryFiles> files, Optional<AddressProbe> probe, Optional<LocalDate> asOf) {
        this.files = files;
        this.probe = probe;
        this.asOf = asOf;
    }

    /** One that looks at the file alone. */
    public static PubliccodeValidator offline() {
        return OFFLINE;
    }

    /** One that also looks for the files that are named, and for files beside that say something else. */
    public PubliccodeValidator withFiles(RepositoryFiles repository) {
        return new PubliccodeValidator(Optional.of(repository), probe, asOf);
    }

    /** One that also asks whether each address answers. */
    public PubliccodeValidator withAddresses(AddressProbe addresses) {
        return new PubliccodeValidator(files, Optional.of(addresses), asOf);
    }

    /** One that also says what has ended by that day, or has not begun. */
    public PubliccodeValidator asOf(LocalDate day) {
        return new PubliccodeValidator(files, probe, Optional.of(day));
    }

    /** Judges a file, of which at most two mebibytes are read; raises {@link IOException} where it cannot be read. */
    public Validation validate(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return validate(in);
        }
    }

    /** The same of a stream, which stays open. */
    public Validation validate(InputStream in) throws IOException {
        return validate(in.readNBytes(YamlFile.MOST_BYTES + 1));
    }

    /** The same of the bytes of a file. */
    public Validation validate(byte[] bytes) {
        return judge(YamlFile.read(bytes));
    }

    /** The same of a text that was decoded before. */
    public Validation validate(String text) {
        return judge(YamlFile.read(text));
    }

    /** A file that is known to be too large to be read. */
    public static Validation tooLarge() {
        Problems problems = new Problems();
        SourceText.tooLarge(problems);
        return unreadable(problems);
    }

    private static Validation unreadable(Problems problems) {
        return new Validation(Optional.empty(), problems.sorted(), Map.of());
    }

    private Validation judge(YamlFile.Reading reading) {
        Problems problems = new Problems();
        Optional<Mapping> top = SourceText.keys(reading, problems);
        if (top.isEmpty()) {
            return unreadable(problems);
        }
        Standard standard = Standard.builtIn();
        Publiccode model = ModelReader.read(top.get());
        StandardVersion declared = standard.declared(model.version());
        ValueRules values = new ValueRules(standard, declared, new FileRules(files, probe));
        Inspection inspection = new Inspection(standard, declared, values, problems);
        inspection.top(top.get());
        new Relations(top.get(), model, inspection.places(), problems).judge(asOf);
        Validation alone = new Validation(Optional.of(model), List.of(), inspection.places());
        files.ifPresent(repository -> new Consistency(alone, problems).compare(repository));
        return new Validation(Optional.of(model), problems.sorted(), inspection.places());
    }
}
