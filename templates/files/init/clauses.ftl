<#-- The clauses themselves are law in French: both languages of the paper show the same. -->
<#macro rights>
> Les résultats au sens du chapitre « Propriété intellectuelle » du CCAG-TIC comprennent le code source de tous les développements réalisés dans le cadre du marché, son historique, ses jeux d’essai, ses fichiers de construction et de déploiement, et sa documentation.
>
> Le titulaire cède à l’acheteur, pour le monde entier et pour la durée légale de protection, les droits de reproduire, de représenter, d’adapter, de traduire, de distribuer et de publier ces résultats, sous toute forme et sur tout support, y compris le droit de les placer, en tout ou partie, sous une licence libre figurant à l’article D. 323-2-1 du code des relations entre le public et l’administration. Le prix du marché rémunère cette cession.
>
> La licence envisagée est <#if facts.license??>${facts.license}<#else>${todo("identifiant SPDX de la licence envisagée")}</#if>. L’acheteur peut en choisir une autre de la même liste.
>
> Le titulaire garantit qu’il détient de ses salariés, sous-traitants et partenaires les droits nécessaires à cette cession.
</#macro>
<#macro prior>
> Avant d’intégrer aux résultats une connaissance antérieure ou le composant d’un tiers, le titulaire en indique par écrit à l’acheteur le nom, la version, le titulaire des droits et la licence. L’intégration suppose l’accord écrit de l’acheteur.
>
> Seuls sont admis les composants dont la licence permet de publier les résultats sous la licence prévue à l’article précédent. À défaut, le composant reste techniquement séparable : il est appelé par une interface documentée, et les résultats se construisent et se testent sans lui.
>
> Lorsque le titulaire intègre ses propres connaissances antérieures, il autorise l’acheteur à les publier avec les résultats, sous la même licence.
</#macro>
<#macro delivery>
> Le titulaire travaille dès la première révision (commit) dans le dépôt désigné par l’acheteur : ${todo("adresse du compte d’organisation de l’acheteur")}. Ce dépôt appartient à l’acheteur.
>
> Le code y est déposé sous sa forme d’écriture, sans transformation qui en gêne la lecture, avec tout ce qui permet à un tiers de le construire, de le tester et de le déployer à partir d’outils librement disponibles.
>
> Chaque version livrée est étiquetée (tag) et accompagnée de la liste des changements.
</#macro>
<#macro protected>
> Le code, son historique, les messages de révision, les jeux d’essai et la documentation ne contiennent aucun secret (mot de passe, clé, jeton, certificat), aucune donnée à caractère personnel réelle, aucun nom de machine, aucune adresse ni aucun élément de configuration propre au système d’information de l’acheteur.
>
> Avant chaque livraison, le titulaire contrôle le dépôt entier, historique compris, avec un outil agréé par l’acheteur, et joint le rapport. Une livraison dont le rapport relève un obstacle est réputée non conforme.
>
> Si un secret a été déposé, le titulaire en avertit l’acheteur sans délai, participe à son remplacement et prend à sa charge la réécriture de l’historique.
</#macro>
<#macro papers>
> Le dépôt contient dès la première livraison : le texte de la licence, un README, un CONTRIBUTING, un SECURITY, un fichier publiccode.yml et, pour chaque fichier, la mention du titulaire des droits et de la licence selon la spécification REUSE.
>
> Le titulaire des droits mentionné est <#if facts.holder??>${md(facts.holder)}<#else>${todo("nom de l’administration")}</#if>. Aucun fichier ne porte de mention qui restreigne la réutilisation, ni de marque ou de logo du titulaire.
>
> La documentation destinée aux utilisateurs est en français.
</#macro>
<#macro sbom>
> À chaque livraison, le titulaire remet la liste complète des composants du logiciel (SBOM) au format CycloneDX 1.6 ou SPDX 2.3, avec leur version et leur licence.
>
> Il signale les vulnérabilités connues de ces composants et propose leur correction sous ${todo("un délai, selon la gravité")}.
</#macro>
<#macro identity>
> Les personnes qui écrivent le code sont informées par le titulaire que l’historique, avec le nom et l’adresse qui figurent dans leurs révisions, peut être publié. Elles emploient une adresse professionnelle ou un pseudonyme convenu, à l’exclusion de toute adresse personnelle.
>
> Chaque révision est signée au sens du Developer Certificate of Origin 1.1 (mention « Signed-off-by »).
</#macro>
<#macro upstream>
> Lorsque les prestations modifient un logiciel libre existant, le titulaire propose les modifications d’intérêt général au projet d’origine, sous la licence de ce projet et selon ses règles. L’acheteur peut s’y opposer par une décision motivée.
</#macro>
<#macro algorithm>
> Lorsque le logiciel participe à des décisions individuelles, le titulaire remet les règles qui définissent le traitement et ses principales caractéristiques (code des relations entre le public et l’administration, articles L. 311-3-1, R. 311-3-1-1 et R. 311-3-1-2, L. 312-1-3) : données traitées et leurs sources, paramètres et leur pondération, opérations effectuées. Il les tient à jour à chaque version, dans un fichier du dépôt.
>
> Il ne peut opposer le secret des affaires à l’explication due à la personne concernée.
</#macro>
<#macro exit>
> À la fin du marché, le titulaire vérifie avec l’acheteur, ou avec le tiers que celui-ci désigne, que le logiciel se construit, se teste et se déploie à partir du seul dépôt. Il transmet les comptes, les droits d’administration et les noms de domaine ouverts pour le projet.
</#macro>
<#macro acceptance>
> Le respect des articles précédents fait partie des opérations de vérification. En cas de manquement, l’acheteur peut ajourner ou refuser l’admission, et appliquer une pénalité de ${todo("montant ou pourcentage")} par jour de retard dans la mise en conformité.
</#macro>
