package org.limpide.scanner.license.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One spelling for words that mean the same (SPDX matching guidelines, "varietal word spelling"). */
final class Spelling {
    private static final String PAIRS = """
            licence license, licences licenses, licenced licensed, licencee licensee, licencing licensing, \
            sublicence sublicense, sublicences sublicenses, sublicenced sublicensed, sublicencing sublicensing, \
            acknowledgement acknowledgment, acknowledgements acknowledgments, analogue analog, analyse analyze, \
            artefact artifact, artefacts artifacts, authorisation authorization, authorised authorized, \
            authorise authorize, authorising authorizing, calibre caliber, cancelled canceled, \
            capitalisation capitalization, catalogue catalog, categorise categorize, centre center, \
            customisation customization, emphasised emphasized, favour favor, favourite favorite, fulfil fulfill, \
            fulfilment fulfillment, initialise initialize, judgement judgment, labelling labeling, labour labor, \
            maximise maximize, modelled modeled, modelling modeling, offence offense, optimise optimize, \
            organisation organization, organisations organizations, organise organize, practise practice, \
            programme program, programmes programs, realise realize, recognise recognize, recognised recognized, \
            signalling signaling, utilisation utilization, utilise utilize, utilised utilized, utilising utilizing, \
            whilst while, wilful willful, wilfully willfully, merchantibility merchantability, https http, \
            colour color, colours colors, behaviour behavior, defence defense, cheque check, \
            minimise minimize, characterise characterize, harbour harbor, honour honor""";

    private static final Map<String, String> SAME = new HashMap<>();

    static {
        for (String pair : PAIRS.split(",\\s*", -1)) {
            String[] two = pair.strip().split(" ", -1);
            SAME.put(two[0], two[1]);
        }
    }

    private Spelling() {}

    /** The form that is compared of a word in lower case. */
    static String of(String word) {
        String same = SAME.get(word);
        return same == null ? word : same;
    }

    /** What two words in a row are when they may be written as one; empty where they are two. */
    static String joined(String first, String second) {
        if (first.equals("non") || first.equals("sub")) {
            return first + second;
        }
        if (first.equals("web") && (second.equals("site") || second.equals("sites"))) {
            return first + second;
        }
        if (first.equals("per") && second.equals("cent")) {
            return "percent";
        }
        return "";
    }

    /** Small letters without accents for one character that is not ASCII; empty for a mark that is written over another. */
    static String folded(int character) {
        String plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(2);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case 'œ' -> out.append("oe");
                case 'æ' -> out.append("ae");
                case 'ß' -> out.append("ss");
                case 'ø' -> out.append('o');
                case 'ł' -> out.append('l');
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }
}
