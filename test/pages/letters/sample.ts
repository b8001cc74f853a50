import assert from 'node:assert/strict'
import type { Letter } from '../../../functions/pages/letters/about.ts'
import { whenAsked } from './on-asking.ts'
import { whenDecided } from './on-deciding.ts'
import { whenGoing } from './on-going.ts'
import { whenSharing } from './on-sharing.ts'
import { toLeaders } from './to-leaders.ts'

/** Letters of Thistledown Lane as they leave in November 2026, by the name of their golden file. */
export const letters: Readonly<Record<string, () => Letter>> = {
  ...whenAsked,
  ...whenDecided,
  ...whenGoing,
  ...whenSharing,
  ...toLeaders,
}

export function letterNamed(name: string): Letter {
  const make = letters[name]
  assert(make, `no sample letter ${name}`)
  return make()
}
