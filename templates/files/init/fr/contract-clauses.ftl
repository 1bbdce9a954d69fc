<#import "../clauses.ftl" as clauses>
# Clauses types pour qu’un marché permette d’ouvrir le code source

Ces clauses complètent le cahier des clauses administratives générales des marchés de techniques de l’information et de la communication (CCAG-TIC, arrêté du 30 mars 2021), et d’abord son chapitre « Propriété intellectuelle » (article 46 pour les résultats). Elles se reprennent dans le CCAP, ou dans le CCTP pour ce qui est technique.

**À faire avant de s’en servir.** Le service des achats et le service juridique les relisent, les adaptent à l’objet du marché et récapitulent les dérogations au CCAG dans le dernier article du CCAP. Ce modèle n’est pas un avis juridique. Il n’est pas utile de publier ce fichier avec le code.

## 1. Droits sur les résultats

Sans ce droit, l’administration ne peut ni publier le code ni le confier à un autre prestataire.

<@clauses.rights/>

## 2. Connaissances antérieures et composants de tiers

Dans le CCAG-TIC, le droit de diffuser sous licence libre ne s’étend pas de lui-même aux connaissances antérieures : il faut le stipuler, ou les écarter.

<@clauses.prior/>

## 3. Remise du code source

Un code remis en fin de marché, sans historique ni moyen de le construire, n’est ni vérifiable ni ouvrable.

<@clauses.delivery/>

## 4. Informations protégées

Un secret resté dans l’historique interdit la publication ; le retirer après coup coûte plus cher que de ne pas l’écrire.

<@clauses.protected/>

## 5. Documentation et mentions

Une mention « tous droits réservés » ou « confidentiel » laissée dans un fichier contredit la licence du projet.

<@clauses.papers/>

## 6. Liste des composants

La liste permet de vérifier les licences et de savoir vite si une vulnérabilité connue touche le logiciel.

<@clauses.sbom/>

## 7. Identité des auteurs

Les noms et adresses des révisions deviennent publics avec le code : ce sont des données à caractère personnel.

<@clauses.identity/>

## 8. Contributions à des logiciels existants

Une correction gardée pour soi doit être refaite à chaque version du logiciel d’origine.

<@clauses.upstream/>

## 9. Algorithmes publics

L’administration doit pouvoir expliquer une décision individuelle fondée sur un traitement algorithmique : elle ne le peut pas si le prestataire lui en cache le fonctionnement.

<@clauses.algorithm/>

## 10. Fin du marché

Le logiciel doit pouvoir vivre sans le titulaire.

<@clauses.exit/>

## 11. Vérification et pénalités

Une obligation que personne ne contrôle n’est pas tenue.

<@clauses.acceptance/>
