# Entry of the software for public catalogues (publiccode.yml, https://yml.publiccode.tools).
# To check it: limpide publiccode check publiccode.yml
publiccodeYmlVersion: "0"
name: ${q(facts.name)}
url: <#if facts.url??>${q(facts.url)}<#else>${q(gap("public address of the repository"))}</#if>
<#if facts.version??>
softwareVersion: ${q(facts.version)}
</#if>
<#if facts.releaseDay??>
releaseDate: ${q(facts.releaseDay)}
</#if>
platforms:
  - ${q(gap("web, linux, windows, mac, ios or android"))}
developmentStatus: ${q(gap("concept, development, beta, stable or obsolete"))}
softwareType: ${q(gap("standalone/web, standalone/backend, standalone/desktop, standalone/mobile, standalone/other, library, addon or configurationFiles"))}
description:
  en:
    shortDescription: <#if facts.summary??>${q(facts.summary)}<#else>${q(gap("in one sentence of at most 150 characters"))}</#if>
    longDescription: ${q(gap("at least 150 characters: what the software is for, whom it serves, what sets it apart"))}
    features:
      - ${q(gap("one feature a line"))}
legal:
  license: <#if facts.license??>${q(facts.license)}<#else>${q(gap("SPDX identifier of the license"))}</#if>
<#if facts.holder??>
  mainCopyrightOwner: ${q(facts.holder)}
</#if>
maintenance:
  type: ${q(gap("internal, contract, community or none"))}
  contacts:
    - name: ${q(gap("name of a service, never personal data without consent"))}
localisation:
  localisationReady: ${q(gap("true where the interface is made for several languages, else false"))}
  availableLanguages:
    - ${q(gap("fr, en..."))}
