# ${md(facts.name)}

<#if facts.description??>${md(facts.description)}<#else>${todo("in one sentence, what this software does")}</#if>

## Who this is for

${todo("who uses it, what for, and which administration stands behind it")}

## Install

<#if tools.install?has_content>
```sh
<#list tools.install as command>
${command}
</#list>
```

${todo("what must be installed before, with its versions")}
<#else>
${todo("what must be installed before, and the commands that install")}
</#if>

## Use

<#if tools.run?has_content>
```sh
<#list tools.run as command>
${command}
</#list>
```

${todo("what one sees then, and where the documentation is")}
<#else>
${todo("the commands that start it, or an example, and where the documentation is")}
</#if>

## Test

<#if tools.test?has_content>
```sh
<#list tools.test as command>
${command}
</#list>
```
<#else>
${todo("the command that runs the tests")}
</#if>

## Contribute

<#if !at.contributing??>
${todo("whether contributions are wanted, and how to propose one")}
<#elseif degree == "A">
Contributions are welcome: `${at.contributing}` says how to propose a change.
<#elseif degree == "B">
Contributions are looked at: `${at.contributing}` says how to propose a change.
<#else>
The code is published for transparency and reuse. Contributions are not handled; `${at.contributing}` says how to report an error.
</#if>

## Security

A vulnerability is not reported in a public ticket: <#if at.security??>see `${at.security}`.<#else>${todo("an address of the service for this purpose")}</#if>

## Contact

${todo("an address of the service, never that of a person, or the address of the tickets on the forge")}

## License

<#if facts.license??>
This software is under the license ${facts.license}. <#if at.license??>Its text is in `${at.license}`.</#if>
<#else>
${todo("the license of the software, among those of article D. 323-2-1 of the CRPA")}
</#if>
