import { randomBytes } from 'node:crypto'
import type { Instant } from '../../../functions/domain/school/day.ts'
import type { Disk } from '../disk.ts'
import type { Files } from '../drive/permission.ts'
import { type Calls, calls } from './calls.ts'
import { formFiles } from './files.ts'
import { shelf } from './kept.ts'
import { type People, people } from './people.ts'

/**
 * Google Forms without sockets: what programs call, what people do, and what Drive asks of it.
 *
 * `as` is always the address of whoever acts. Refusals are thrown; `refusalIn` finds them.
 */
export type Forms = Calls & People & { readonly files: Files }

/** @param options.chance bytes for new ids; fixed ones make a run repeatable */
export function forms(options: {
  readonly disk: Disk
  readonly now: () => Instant
  /** Called after each answer, as a form-submit trigger is. */
  readonly onAnswered?: (formId: string) => void
  /** Where people answer forms, up to the form's own part. */
  readonly address?: string
  readonly chance?: Chance
}): Forms {
  const { disk, now, onAnswered = () => {}, chance = randomBytes } = options
  const kept = shelf(disk, now, options.address ?? 'https://docs.google.com/forms/d/e')
  return {
    ...calls(kept, chance),
    ...people(kept, { now, onAnswered, chance }),
    files: formFiles(kept, chance),
  }
}

/** So many bytes that nobody can guess. */
export type Chance = (bytes: number) => Buffer
