import assert from 'node:assert/strict'
import type { TrainingRequest } from '../request/request.ts'
import { type Factor, factorsOf, ruleVersion } from './factors.ts'
import type { Finding, Standing } from './finding.ts'

/** What the seven factors make of a request. It advises; people decide. */
export type Assessment = {
  readonly findings: readonly Weighed[]
  readonly advice: 'For' | 'Talk it over' | 'Against'
  /** '5 for · talk about 6 Cover: three out already'. */
  readonly summary: string
  readonly ruleVersion: string
  /** Sentences; empty when nothing stands in the way. */
  readonly whatWouldChange: readonly string[]
}

/** One factor's finding, by the number and name that leaders read. */
type Weighed = { readonly number: number; readonly name: string; readonly finding: Finding }

/** Weighs a request against every factor of the rules in force, whatever the others say. */
export function assess(request: TrainingRequest, standing: Standing): Assessment {
  const rules = factorsOf(ruleVersion)
  assert(rules, 'the rules in force are among those by version')
  return weighed(request, standing, rules, ruleVersion)
}

/** The same by the rules of a version; nothing for one that this program does not have. */
export function assessBy(
  version: string,
  request: TrainingRequest,
  standing: Standing,
): Assessment | undefined {
  const rules = factorsOf(version)
  return rules && weighed(request, standing, rules, version)
}

function weighed(
  request: TrainingRequest,
  standing: Standing,
  factors: readonly Factor[],
  version: string,
): Assessment {
  const findings = factors.map(({ number, name, rule }) => ({
    number,
    name,
    finding: rule(request, standing),
  }))
  return {
    findings,
    advice: adviceOf(findings),
    summary: summaryOf(findings),
    ruleVersion: version,
    whatWouldChange: findings.flatMap(({ finding }) => finding.change ?? []),
  }
}

/** The gravest finding is the advice. Factors are not added up: six that support do not outweigh one that does not. */
function adviceOf(findings: readonly Weighed[]): Assessment['advice'] {
  if (having('against', findings).length > 0) return 'Against'
  if (having('discuss', findings).length > 0) return 'Talk it over'
  return having('supports', findings).length > 0 ? 'For' : 'Talk it over'
}

const summaryOf = (findings: readonly Weighed[]): string =>
  [
    `${having('supports', findings).length} for`,
    named('against on', having('against', findings)),
    named('talk about', having('discuss', findings)),
    named('cannot say on', having('unknown', findings)),
  ]
    .filter((part) => part !== '')
    .join(' · ')

const having = (advice: Finding['advice'], findings: readonly Weighed[]): readonly Weighed[] =>
  findings.filter(({ finding }) => finding.advice === advice)

/** Cover is named first: another day may settle it before anyone has to vote. */
function named(how: string, findings: readonly Weighed[]): string {
  if (findings.length === 0) return ''
  const coverFirst = [...findings].sort(
    (one, other) => Number(other.name === 'Cover') - Number(one.name === 'Cover'),
  )
  return `${how} ${coverFirst.map(({ number, name, finding }) => `${number} ${name}: ${finding.inShort}`).join('; ')}`
}
