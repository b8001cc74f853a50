import type { Instant } from '../../../functions/domain/school/day.ts'
import type { Disk } from '../disk.ts'
import type { Paged } from '../paged.ts'
import { access } from './access.ts'
import { type FileCalls, files } from './files.ts'
import { type FileQuestion, listing } from './listing.ts'
import { ownFiles } from './own-files.ts'
import type { Files } from './permission.ts'
import type { Candidate } from './query.ts'
import { type Sharing, sharing } from './sharing.ts'
import { tree } from './tree.ts'

/** Google Drive without sockets: which files there are, where they stand, and who may open them. */
export type Drive = FileCalls &
  Sharing & { readonly list: (as: string, question: FileQuestion) => Paged<Candidate> }

/** @param options.holders the stand-ins that hold files of their own kind; all other kinds are held here */
export function drive(options: {
  readonly disk: Disk
  readonly now: () => Instant
  readonly holders: readonly Files[]
}): Drive {
  const all = tree(options.disk, [...options.holders, ownFiles(options)])
  const who = access(options.disk, all)
  return {
    ...files(all, who),
    ...sharing(who),
    list: (as, question) => listing(all, who, as, question),
  }
}
