import { type DecisionRecord, replay } from '../../../functions/domain/approval/record.ts'

// Settings, plan, calendar and people are mostly the same for all, so a file has each of them once.
const sharedParts = ['settings', 'plan', 'calendar', 'people'] as const

/** Decisions as a file: what they share in the first line, then a line for each, so that it is seen which one differs. */
export function asFile(records: readonly DecisionRecord[]): string {
  const places = new Map<string, number>()
  const placeOf = (part: unknown): number => {
    const text = JSON.stringify(part)
    const place = places.get(text) ?? places.size
    places.set(text, place)
    return place
  }
  const lines = records.map((record) => {
    const shared = Object.fromEntries(sharedParts.map((part) => [part, placeOf(record.given[part])]))
    return JSON.stringify({ ...record, given: { ...record.given, ...shared } })
  })
  return [`[${[...places.keys()].join(',')}]`, ...lines, ''].join('\n')
}

export function fromFile(text: string): readonly DecisionRecord[] {
  const [shared = [], ...records] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line)) as [readonly unknown[], ...DecisionRecord[]]
  return records.map((record) => {
    const parts = Object.fromEntries(sharedParts.map((part) => [part, shared[Number(record.given[part])]]))
    return { ...record, given: { ...record.given, ...parts } }
  })
}

/** The recorded decisions that come to something else when they are worked out again. */
export const notAsRecorded = (records: readonly DecisionRecord[]): readonly string[] =>
  records.flatMap((record) => {
    const { weighed, became, entries } = record
    return sorted(replay(record)) === sorted({ weighed, became, entries }) ? [] : [record.cause]
  })

/** As it is kept: without fields that hold nothing, whatever their order. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? ''
