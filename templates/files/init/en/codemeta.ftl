{
  "@context": "https://w3id.org/codemeta/3.0",
  "type": "SoftwareSourceCode",
  "name": ${q(facts.name)},
<#if facts.description??>
  "description": ${q(facts.description)},
</#if>
<#if facts.url??>
  "codeRepository": ${q(facts.url)},
</#if>
<#if facts.version??>
  "version": ${q(facts.version)},
</#if>
<#if facts.releaseDay??>
  "dateModified": ${q(facts.releaseDay)},
</#if>
<#if facts.licensePage??>
  "license": ${q(facts.licensePage)},
</#if>
<#if languages?has_content>
  "programmingLanguage": [<#list languages as language>${q(language)}<#sep>, </#list>],
</#if>
  "author": [
    {
      "type": "Organization",
      "name": <#if facts.holder??>${q(facts.holder)}<#else>${q(gap("name of the administration that holds the rights"))}</#if>
    }
  ]
}
