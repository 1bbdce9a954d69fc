# Sécurité

## Signaler une faille

N’ouvrez pas de ticket public : une faille connue de tous avant d’être corrigée met en danger ceux qui se servent du logiciel.

Écrivez à ${todo("une adresse de service dédiée, ou l’adresse du signalement privé de la forge")}. Dites quelle version, ce qui se passe, comment le reproduire et ce que cela permettrait. N’y mettez aucune donnée personnelle.

Vous recevez une réponse sous ${todo("un délai, par exemple 5 jours ouvrés")} : ce que nous en comprenons, et la suite prévue. Nous disons publiquement qui a trouvé la faille, sauf avis contraire.

Une faille peut aussi être signalée de bonne foi à l’Agence nationale de la sécurité des systèmes d’information (ANSSI), qui garde confidentielle l’identité de qui la signale (code de la défense, article L. 2321-4).

## Versions suivies

${todo("les versions qui reçoivent des corrections de sécurité")}
