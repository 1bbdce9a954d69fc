package org.limpide.scanner.source.recipe;

import java.util.List;

/** The repositories of the demonstration: good, bad and ugly ones of a small ministry that exists nowhere. */
public final class DemoRecipes {
    private static final String FOLDER = "/org/limpide/scanner/demo/";
    private static final List<String> NAMES = List.of(
            "calcul-droits-chancellerie",
            "fil-conseils-voyageurs",
            "prise-rendez-vous-consulaire",
            "simulateur-bourses",
            "annuaire-postes",
            "etat-civil-import",
            "carnet-de-bord");

    private DemoRecipes() {}

    /** All of them, the best first. */
    public static List<Recipe> all() {
        return NAMES.stream()
                .map(name -> Recipe.resource(FOLDER + name + ".yaml"))
                .toList();
    }
}
