# Who holds the rights on each file, and under which license (REUSE 3.3, https://reuse.software/spec-3.3/).
# What follows holds for a file that does not say it itself; the last entry that fits wins.
version = 1

[[annotations]]
path = "**"
precedence = "closest"
SPDX-FileCopyrightText = <#if facts.holder??>${q(facts.notice)}<#else>${q(gap("name of the administration that holds the rights"))}</#if>
SPDX-License-Identifier = ${q(facts.license!gap("SPDX"))}
<#list others as other>

# Work of others, taken as it is.<#if other.source??> (${other.source})</#if>
[[annotations]]
path = ${q(other.path)}
precedence = "closest"
SPDX-FileCopyrightText = ${q(gap("who holds the rights on these files"))}
SPDX-License-Identifier = <#if other.license??>${q(other.license)}<#else>${q(gap("license of these files, by its SPDX identifier"))}</#if>
</#list>
