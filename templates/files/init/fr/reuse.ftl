# Qui a les droits sur chaque fichier, et sous quelle licence (REUSE 3.3, https://reuse.software/spec-3.3/).
# Ce qui suit vaut pour un fichier qui ne le dit pas lui-même ; la dernière entrée qui convient l’emporte.
version = 1

[[annotations]]
path = "**"
precedence = "closest"
SPDX-FileCopyrightText = <#if facts.holder??>${q(facts.notice)}<#else>${q(gap("nom de l’administration titulaire des droits"))}</#if>
SPDX-License-Identifier = ${q(facts.license!gap("SPDX"))}
<#list others as other>

# Œuvre d’un tiers, reprise telle quelle.<#if other.source??> (${other.source})</#if>
[[annotations]]
path = ${q(other.path)}
precedence = "closest"
SPDX-FileCopyrightText = ${q(gap("titulaire des droits sur ces fichiers"))}
SPDX-License-Identifier = <#if other.license??>${q(other.license)}<#else>${q(gap("licence de ces fichiers, par son identifiant SPDX"))}</#if>
</#list>
