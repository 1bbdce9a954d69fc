cff-version: 1.2.0
message: ${q("Pour citer ce logiciel, servez-vous de ces métadonnées.")}
type: software
title: ${q(facts.name)}
<#if facts.description??>
abstract: ${q(facts.description)}
</#if>
authors:
  - name: <#if facts.holder??>${q(facts.holder)}<#else>${q(gap("nom de l’administration titulaire des droits"))}</#if>
<#if facts.version??>
version: ${q(facts.version)}
</#if>
<#if facts.releaseDay??>
date-released: ${q(facts.releaseDay)}
</#if>
<#if facts.license??>
license: ${q(facts.license)}
</#if>
<#if facts.url??>
repository-code: ${q(facts.url)}
</#if>
