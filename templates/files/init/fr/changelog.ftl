# Journal des changements

Ce qui change pour qui se sert du logiciel, version par version, la plus récente d’abord.

## À venir

${todo("ce qui a changé depuis la dernière version")}
<#list versions as version>

## ${version.name}<#if version.day??> (${version.day})</#if>

<#if version?is_first>${todo("ce que cette version change pour qui s’en sert")}<#else>Cette version a été publiée avant la tenue de ce journal.</#if>
</#list>
