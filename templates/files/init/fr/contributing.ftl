# Contribuer à ${md(facts.name)}

<#if degree == "A">
Les contributions sont recherchées et traitées.
<#elseif degree == "B">
Les contributions sont traitées quand elles arrivent, sans être recherchées.
<#else>
Ce code est publié pour la transparence et la réutilisation : les modifications proposées ne sont pas traitées. Un signalement d’erreur est lu.
</#if>

## Poser une question, signaler une erreur

${todo("l’adresse des tickets de la forge, ou une adresse de service")}

Dites ce que vous faisiez, ce que vous attendiez et ce qui s’est passé. N’y joignez ni donnée personnelle, ni mot de passe, ni copie d’un dossier réel. Une faille de sécurité suit une autre voie<#if at.security??> : `${at.security}`</#if>.
<#if degree != "C">

## Proposer une modification

1. Ouvrez d’abord un ticket si la modification est importante : on s’accorde sur le but avant d’écrire le code.
2. Créez une branche, avec une idée par révision (commit) et un message qui dit pourquoi.
3. Vérifiez que tout passe<#if tools.test?has_content> : <#list tools.test as command>`${command}`<#sep>, </#list></#if>.
4. Proposez la branche (pull request ou merge request). ${todo("qui relit, et sous quel délai")}

## Signer ses révisions

Chaque révision est signée (`git commit -s`) : vous certifiez ainsi le [Developer Certificate of Origin](https://developercertificate.org/) 1.1. Il n’y a pas d’accord de cession (CLA) à signer<#if facts.license??> ; votre contribution est placée sous la licence du projet, ${facts.license}</#if>.
<#else>

## Adapter le logiciel à ses besoins

La licence<#if facts.license??> (${facts.license})</#if> permet de copier le code, de le modifier et de publier le résultat ailleurs (fork, branche dérivée). Faites-le-nous savoir par un ticket : les réutilisations sont comptées.
</#if>
