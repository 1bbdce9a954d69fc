package org.limpide.scanner.match;

/**
 * What a rule found at an anchor, whatever the path: it holds in every text that has the same bytes around. It lives in
 * memory only: the value must not reach a report.
 *
 * @param rule number of the rule in its set
 * @param delta from the place of the anchor's key to the first byte of the value, as it is encoded
 * @param length bytes of the value, as it is encoded
 * @param value decoded
 * @param proof what the confirmations say
 */
public record Found(int rule, int delta, int length, String value, Confirmation.Proof proof) {

    @Override
    public String toString() {
        return "Found[" + rule + "]";
    }
}
