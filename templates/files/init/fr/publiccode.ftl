# Fiche du logiciel pour les catalogues publics (publiccode.yml, https://yml.publiccode.tools).
# Vérification : limpide publiccode check publiccode.yml
publiccodeYmlVersion: "0"
name: ${q(facts.name)}
url: <#if facts.url??>${q(facts.url)}<#else>${q(gap("adresse publique du dépôt"))}</#if>
<#if facts.version??>
softwareVersion: ${q(facts.version)}
</#if>
<#if facts.releaseDay??>
releaseDate: ${q(facts.releaseDay)}
</#if>
platforms:
  - ${q(gap("web, linux, windows, mac, ios ou android"))}
developmentStatus: ${q(gap("concept, development, beta, stable ou obsolete"))}
softwareType: ${q(gap("standalone/web, standalone/backend, standalone/desktop, standalone/mobile, standalone/other, library, addon ou configurationFiles"))}
description:
  fr:
    shortDescription: <#if facts.summary??>${q(facts.summary)}<#else>${q(gap("en une phrase de 150 caractères au plus"))}</#if>
    longDescription: ${q(gap("150 caractères au moins : à quoi sert le logiciel, pour qui, ce qui le distingue"))}
    features:
      - ${q(gap("une fonction par ligne"))}
legal:
  license: <#if facts.license??>${q(facts.license)}<#else>${q(gap("identifiant SPDX de la licence"))}</#if>
<#if facts.holder??>
  mainCopyrightOwner: ${q(facts.holder)}
</#if>
maintenance:
  type: ${q(gap("internal, contract, community ou none"))}
  contacts:
    - name: ${q(gap("nom d’un service, jamais une donnée personnelle sans accord"))}
localisation:
  localisationReady: ${q(gap("true si l’interface est prévue pour plusieurs langues, sinon false"))}
  availableLanguages:
    - ${q(gap("fr, en..."))}
