<#import "../clauses.ftl" as clauses>
# Model clauses that let a public contract open the source code

These clauses add to the general conditions of French public contracts for information technology (CCAG-TIC, arrêté of 30 March 2021), first of all to its chapter on intellectual property (article 46 for the results). They go into the CCAP, or into the CCTP where they are technical. A French public contract is written in French: the clauses stand here as they are used, and what each is for is said in English.

**Before use.** The purchasing and legal departments read them again, adapt them to the contract and list what departs from the CCAG in the last article of the CCAP. This model is no legal advice. There is no need to publish this file with the code.

## 1. Rights on the results

Without this right, the administration can neither publish the code nor hand it to another provider.

<@clauses.rights/>

## 2. Prior knowledge and components of others

In the CCAG-TIC the right to publish under a free license does not reach prior knowledge by itself: it must be stipulated, or such components kept out.

<@clauses.prior/>

## 3. Delivery of the source code

Code delivered at the end, without history or a way to build it, can neither be checked nor opened.

<@clauses.delivery/>

## 4. Protected information

A secret left in the history forbids publication; to take it out later costs more than not to write it.

<@clauses.protected/>

## 5. Documentation and notices

A notice such as “all rights reserved” or “confidential” left in a file contradicts the license of the project.

<@clauses.papers/>

## 6. List of components

The list lets licenses be checked, and tells soon whether a known vulnerability touches the software.

<@clauses.sbom/>

## 7. Identity of authors

Names and addresses in commits become public with the code: they are personal data.

<@clauses.identity/>

## 8. Contributions to existing software

A correction kept private must be made again for each version of the original software.

<@clauses.upstream/>

## 9. Public algorithms

The administration must be able to explain an individual decision founded on an algorithmic treatment: it cannot where the provider hides how it works.

<@clauses.algorithm/>

## 10. End of the contract

The software must be able to live without the provider.

<@clauses.exit/>

## 11. Acceptance and penalties

An obligation that nobody checks is not met.

<@clauses.acceptance/>
