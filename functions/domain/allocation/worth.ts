import type { Assessment } from './assess.ts'

/**
 * What a request does, in whole points, for choosing among those that wait (design §6): each reason that
 * supports adds its points, each that speaks against takes them away, and nothing is worth less than one.
 * The plan counts most, then what the person needs and has agreed (SB16, SB27–SB29); the other reasons
 * one point each. What is for talking about or not known changes nothing.
 */
export const worth = ({ findings }: Pick<Assessment, 'findings'>): number =>
  Math.max(
    1,
    findings.reduce(
      (points, { number, finding }) => points + signs[finding.advice] * (weights[number] ?? 1),
      0,
    ),
  )

const signs = { supports: 1, discuss: 0, unknown: 0, against: -1 } as const
/** By the number of the reason: 1 Plan, 2 Appraisal, 3 Your need. */
const weights: Readonly<Record<number, number>> = { 1: 3, 2: 2, 3: 2 }
