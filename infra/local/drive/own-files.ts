import { randomBytes } from 'node:crypto'
import type { Instant } from '../../../functions/domain/school/day.ts'
import type { Disk } from '../disk.ts'
import type { FileAbout, Files } from './permission.ts'

/** What no other stand-in holds: folders, and files of which only the name is known here. */
export function ownFiles({ disk, now }: { readonly disk: Disk; readonly now: () => Instant }): Files {
  const kept = new Map(disk.all('drive file').map(({ id, value }) => [id, value as FileAbout]))
  const keep = (file: FileAbout) => {
    disk.keep('drive file', file.id, file)
    kept.set(file.id, file)
    return file.id
  }
  const change = (fileId: string, facts: Partial<FileAbout>) => {
    const before = kept.get(fileId)
    if (before) keep({ ...before, ...facts, changed: now() })
  }
  const make: Files['make'] = (file) =>
    keep({ ...file, id: `1${randomBytes(24).toString('base64url')}`, created: now(), changed: now() })
  return {
    makes: () => true,
    all: () => [...kept.values()],
    file: (fileId) => kept.get(fileId),
    make,
    copy: (fileId, file) => make({ ...file, mimeType: kept.get(fileId)?.mimeType ?? '' }),
    rename: (fileId, name) => change(fileId, { name }),
    give: (fileId, owner) => change(fileId, { owner }),
    remove: (fileId) => {
      disk.drop('drive file', fileId)
      kept.delete(fileId)
    },
    share: () => {},
  }
}
