package org.limpide.registry.account;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.limpide.registry.audit.AuditLog;
import org.limpide.registry.platform.DataFolder;
import org.limpide.registry.platform.Texts;
import org.limpide.scanner.text.Language;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Makes the administrator at the first start; the password is said once on the console and kept in a private file. */
@Component
class FirstAdministrator implements ApplicationRunner {
    static final String LOGIN = "admin";
    static final String PASSWORD_FILE = "admin-password.txt";

    private final Accounts accounts;
    private final DataFolder data;
    private final Texts texts;

    FirstAdministrator(Accounts accounts, DataFolder data, Texts texts) {
        this.accounts = accounts;
        this.data = data;
        this.texts = texts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.none()) {
            accounts.create(LOGIN, Role.ADMINISTRATOR, "", AuditLog.SYSTEM).ifPresent(this::tell);
        }
    }

    private void tell(String password) {
        Path file = data.writePrivate(PASSWORD_FILE, (password + "\n").getBytes(StandardCharsets.UTF_8));
        Language language = Language.of(Locale.getDefault().getLanguage()).orElse(Language.FR);
        Map<String, String> arguments = Map.of("login", LOGIN, "password", password, "file", file.toString());
        // On purpose not a log line: logs are kept and forwarded, this is for the person at the console.
        System.out.println(texts.say(language, "account.first-administrator", arguments));
    }
}
