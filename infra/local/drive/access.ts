import type { Disk } from '../disk.ts'
import { refuse } from '../refusal.ts'
import { owns } from './granted.ts'
import { type Files, mayEdit, mayOpen, type Permission } from './permission.ts'
import { fileNotFound, notAllowed } from './refusals.ts'
import type { DriveFile, Tree } from './tree.ts'

/** A file for somebody who may open it. */
export type Opened = {
  readonly holder: Files
  readonly file: DriveFile
  readonly permissions: readonly Permission[]
}

/** Who may do what with which file. Refusals are Drive's. */
export type Access = {
  /** The file for somebody who may open it; Drive tells others that there is none. */
  readonly opened: (as: string, fileId: string) => Opened
  readonly toEdit: (as: string, fileId: string) => Opened
  readonly toShare: (as: string, fileId: string) => Opened
  readonly toOwn: (as: string, fileId: string) => Opened
  /** A file's own permissions and those of the folders around it; whoever has two has the stronger. */
  readonly permissionsOf: (fileId: string) => readonly Permission[]
  /** What was given for this very file. */
  readonly own: (fileId: string) => readonly Permission[]
  readonly keep: (fileId: string, permissions: readonly Permission[]) => void
  /** Tells a file, and everything in it, who may open it now. */
  readonly tell: (fileId: string) => void
  readonly forget: (fileId: string) => void
}

export function access(disk: Disk, files: Tree): Access {
  const kept = new Map(disk.all('permissions').map(({ id, value }) => [id, value as Permission[]]))
  const own = (fileId: string) => kept.get(fileId) ?? []

  const permissionsOf = (fileId: string): readonly Permission[] => {
    const found = files.find(fileId)
    if (!found) return []
    const above = found.file.parents
      .flatMap(permissionsOf)
      .filter(({ view }) => !view)
      .map((one): Permission => (one.role === 'owner' ? { ...one, role: 'writer' } : one))
    return strongest([owns(found.file.owner), ...own(fileId), ...above])
  }
  const opened = (as: string, fileId: string): Opened => {
    const found = files.find(fileId)
    const permissions = permissionsOf(fileId)
    return found && mayOpen(permissions, as) ? { ...found, permissions } : refuse(fileNotFound(fileId))
  }
  const allowed = (as: string, fileId: string, may: (one: Opened) => boolean): Opened => {
    const found = opened(as, fileId)
    return may(found) ? found : refuse(notAllowed)
  }
  const edits = (as: string) => (one: Opened) => mayEdit(one.permissions, as)
  const tell = (fileId: string): void => {
    const permissions = permissionsOf(fileId).filter(({ role }) => role !== 'owner')
    files.find(fileId)?.holder.share(fileId, permissions)
    for (const { id } of files.inside(fileId)) tell(id)
  }

  return {
    opened,
    toEdit: (as, fileId) => allowed(as, fileId, edits(as)),
    toShare: (as, fileId) =>
      allowed(
        as,
        fileId,
        (one) => isOwner(as, one) || (edits(as)(one) && one.file.writersCanShare !== false),
      ),
    toOwn: (as, fileId) => allowed(as, fileId, (one) => isOwner(as, one)),
    permissionsOf,
    own,
    keep: (fileId, permissions) => {
      disk.keep('permissions', fileId, permissions)
      kept.set(fileId, [...permissions])
      tell(fileId)
    },
    tell,
    forget: (fileId) => {
      disk.drop('permissions', fileId)
      kept.delete(fileId)
    },
  }
}

export const isOwner = (as: string, { file }: Pick<Opened, 'file'>): boolean =>
  file.owner.toLowerCase() === as.toLowerCase()

const strength = ['reader', 'commenter', 'writer', 'owner']

function strongest(permissions: readonly Permission[]): readonly Permission[] {
  const best = new Map<string, Permission>()
  for (const one of permissions) {
    const before = best.get(one.id)
    if (!before || strength.indexOf(one.role) > strength.indexOf(before.role)) best.set(one.id, one)
  }
  return [...best.values()]
}
