# What Git must not take up: products of builds, files of tools, local secrets.
<#list ignore as line>
${line}
</#list>
