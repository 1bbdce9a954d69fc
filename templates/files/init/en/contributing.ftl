# Contributing to ${md(facts.name)}

<#if degree == "A">
Contributions are sought and handled.
<#elseif degree == "B">
Contributions are handled when they come, and are not sought.
<#else>
This code is published for transparency and reuse: proposed changes are not handled. A report of an error is read.
</#if>

## Asking, reporting an error

${todo("the address of the tickets on the forge, or an address of the service")}

Say what you were doing, what you expected and what happened. Attach no personal data, no password and no copy of a real case file. A vulnerability takes another way<#if at.security??>: `${at.security}`</#if>.
<#if degree != "C">

## Proposing a change

1. Open a ticket first where the change is large: people agree on the aim before the code is written.
2. Make a branch, with one idea a commit and a message that says why.
3. Check that all passes<#if tools.test?has_content>: <#list tools.test as command>`${command}`<#sep>, </#list></#if>.
4. Propose the branch (pull request or merge request). ${todo("who reviews, and how soon")}

## Signing off commits

Each commit is signed off (`git commit -s`): you certify the [Developer Certificate of Origin](https://developercertificate.org/) 1.1. There is no contributor license agreement to sign<#if facts.license??>; your contribution is under the license of the project, ${facts.license}</#if>.
<#else>

## Adapting the software

The license<#if facts.license??> (${facts.license})</#if> lets you copy the code, change it and publish the result elsewhere (fork). Tell us by a ticket: reuses are counted.
</#if>
