# Security

## Reporting a vulnerability

Do not open a public ticket: a vulnerability that all know before it is corrected endangers those who use the software.

Write to ${todo("an address of the service for this purpose, or the address of the private report of the forge")}. Say which version, what happens, how to reproduce it and what it would allow. Put no personal data in it.

You get an answer within ${todo("a delay, such as 5 working days")}: what we understand of it, and what comes next. We say in public who found it, unless you prefer otherwise.

A vulnerability may also be reported in good faith to the French national agency for the security of information systems (ANSSI), which keeps the identity of whoever reports it confidential (code de la défense, article L. 2321-4).

## Versions that are maintained

${todo("the versions that get security corrections")}
