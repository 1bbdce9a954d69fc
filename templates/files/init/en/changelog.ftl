# Changelog

What changes for those who use the software, version by version, the newest first.

## Unreleased

${todo("what has changed since the last version")}
<#list versions as version>

## ${version.name}<#if version.day??> (${version.day})</#if>

<#if version?is_first>${todo("what this version changes for those who use it")}<#else>This version was published before this log was kept.</#if>
</#list>
