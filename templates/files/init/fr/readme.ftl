# ${md(facts.name)}

<#if facts.description??>${md(facts.description)}<#else>${todo("en une phrase, ce que fait ce logiciel")}</#if>

## À qui s’adresse ce logiciel

${todo("qui s’en sert, pour quoi faire, et quelle administration le porte")}

## Installer

<#if tools.install?has_content>
```sh
<#list tools.install as command>
${command}
</#list>
```

${todo("ce qu’il faut avoir installé avant, avec les versions")}
<#else>
${todo("ce qu’il faut avoir installé, et les commandes d’installation")}
</#if>

## Utiliser

<#if tools.run?has_content>
```sh
<#list tools.run as command>
${command}
</#list>
```

${todo("ce que l’on voit alors, et où se trouve la documentation")}
<#else>
${todo("les commandes de lancement, ou un exemple, et où se trouve la documentation")}
</#if>

## Tester

<#if tools.test?has_content>
```sh
<#list tools.test as command>
${command}
</#list>
```
<#else>
${todo("la commande qui lance les tests")}
</#if>

## Contribuer

<#if !at.contributing??>
${todo("si les contributions sont attendues, et comment en proposer une")}
<#elseif degree == "A">
Les contributions sont les bienvenues : `${at.contributing}` dit comment proposer une modification.
<#elseif degree == "B">
Les contributions sont examinées : `${at.contributing}` dit comment proposer une modification.
<#else>
Le code est publié pour la transparence et la réutilisation. Les contributions ne sont pas traitées ; `${at.contributing}` dit comment signaler une erreur.
</#if>

## Sécurité

Une faille ne se signale pas dans un ticket public : <#if at.security??>voyez `${at.security}`.<#else>${todo("une adresse de service dédiée")}</#if>

## Contact

${todo("une adresse de service, jamais celle d’une personne, ou l’adresse des tickets de la forge")}

## Licence

<#if facts.license??>
Ce logiciel est placé sous la licence ${facts.license}. <#if at.license??>Son texte est dans `${at.license}`.</#if>
<#else>
${todo("la licence du logiciel, parmi celles de l’article D. 323-2-1 du code des relations entre le public et l’administration")}
</#if>
