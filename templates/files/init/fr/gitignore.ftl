# Ce que Git ne doit pas prendre : produits de construction, fichiers des outils, secrets locaux.
<#list ignore as line>
${line}
</#list>
