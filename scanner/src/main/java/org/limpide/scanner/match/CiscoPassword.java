package org.limpide.scanner.match;

import org.limpide.scanner.match.Confirmation.Proof;

/** A password that a Cisco device wrote as type 7: not encrypted but moved along a key that everybody knows. */
final class CiscoPassword {
    private static final String KEY = "dsfd;kfoA,.iyewrkldJKDHSUBsgvca69834ncxv9873254k;fg87";

    private CiscoPassword() {}

    /** Proven where it reads back as printable text. */
    static Proof judge(String value) {
        int offset = Integer.parseInt(value.substring(0, 2));
        for (int i = 2; i + 1 < value.length(); i += 2) {
            int written = Integer.parseInt(value.substring(i, i + 2), 16);
            int c = written ^ KEY.charAt((offset + i / 2 - 1) % KEY.length());
            if (c < ' ' || c > '~') {
                return Proof.DOUBTFUL;
            }
        }
        return Proof.PROVEN;
    }

    /** The form of this password with this offset of two digits. */
    static String of(String password, int offset) {
        StringBuilder out =
                new StringBuilder().append((char) ('0' + offset / 10)).append((char) ('0' + offset % 10));
        for (int i = 0; i < password.length(); i++) {
            int moved = password.charAt(i) ^ KEY.charAt((offset + i) % KEY.length());
            out.append(Character.toUpperCase(Character.forDigit(moved >> 4, 16)))
                    .append(Character.toUpperCase(Character.forDigit(moved & 15, 16)));
        }
        return out.toString();
    }
}
