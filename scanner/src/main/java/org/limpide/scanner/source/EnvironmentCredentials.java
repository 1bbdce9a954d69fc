package org.limpide.scanner.source;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/**
 * The user's name and token from {@code LIMPIDE_GIT_USER} and {@code LIMPIDE_GIT_TOKEN}: over TLS, to the host that was
 * asked for, and to no other that it may redirect to. Never asks anybody.
 */
final class EnvironmentCredentials extends CredentialsProvider {
    private final Optional<String> host;
    private final UnaryOperator<String> environment;

    EnvironmentCredentials(String url) {
        this(url, System::getenv);
    }

    EnvironmentCredentials(String url, UnaryOperator<String> environment) {
        this.host = secureHost(url);
        this.environment = environment;
    }

    private static Optional<String> secureHost(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith("https://")
                ? Optional.ofNullable(
                        URI.create(url.replaceFirst("^([^/]*//[^/]*).*", "$1")).getAuthority())
                : Optional.empty();
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public boolean supports(CredentialItem... items) {
        for (CredentialItem item : items) {
            if (!(item instanceof CredentialItem.Username) && !(item instanceof CredentialItem.Password)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean get(URIish uri, CredentialItem... items) {
        Optional<String> token = Optional.ofNullable(environment.apply("LIMPIDE_GIT_TOKEN"));
        if (token.isEmpty() || !supports(items) || !host.equals(secureHost(uri.toString()))) {
            return false;
        }
        String user = Optional.ofNullable(environment.apply("LIMPIDE_GIT_USER")).orElse("oauth2");
        for (CredentialItem item : items) {
            if (item instanceof CredentialItem.Username name) {
                name.setValue(user);
            } else if (item instanceof CredentialItem.Password password) {
                password.setValue(token.get().toCharArray());
            }
        }
        return true;
    }
}
