import { refuse } from '../refusal.ts'
import { type Access, isOwner } from './access.ts'
import { mayEdit } from './permission.ts'
import type { Candidate } from './query.ts'
import {
  noRoom,
  notAFolder,
  notAllowed,
  notCopied,
  notWritable,
  oneParentOnly,
  unusable,
} from './refusals.ts'
import { type DriveFile, type Facts, folder, rootOf, type Tree } from './tree.ts'

/** What a caller may send about a file. */
export type WantedFile = Facts & { readonly name?: string; readonly mimeType?: string }
/** Folders that a file is to go to and to leave. */
export type Moving = { readonly addParents?: string; readonly removeParents?: string }

/** The calls about files. Refusals are Drive's. */
export type FileCalls = {
  readonly create: (as: string, wanted: WantedFile) => Candidate
  readonly file: (as: string, fileId: string) => Candidate
  readonly update: (as: string, fileId: string, wanted: WantedFile, moving?: Moving) => Candidate
  readonly copy: (as: string, fileId: string, wanted: WantedFile) => Candidate
  /** For good, not into the bin; a folder with everything in it. */
  readonly remove: (as: string, fileId: string) => void
}

export function files(tree: Tree, access: Access): FileCalls {
  const folderFor = (as: string, parents: readonly string[] | undefined) =>
    parentIn(access, as, parents ?? ['root'])
  const noted = (as: string, fileId: string, facts: Facts): Candidate => {
    tree.note(fileId, facts)
    access.tell(fileId)
    return access.opened(as, fileId)
  }
  const removed = ({ id }: DriveFile): void => {
    for (const inside of tree.inside(id)) removed(inside)
    const found = tree.find(id)
    access.forget(id)
    tree.forget(id)
    found?.holder.remove(id)
  }
  return {
    create: (as, wanted) => {
      needRoom(as)
      const { name = 'Untitled', mimeType = 'application/octet-stream', parents, ...facts } = wanted
      const parent = folderFor(as, parents)
      const id = tree.holderOf(mimeType)?.make({ name, mimeType, owner: as }) ?? ''
      return noted(as, id, { ...factsIn(facts), parents: [parent] })
    },
    file: (as, fileId) => openedOrRoot(access, as, fileId),
    update: (as, fileId, wanted, moving = {}) => {
      const found = access.toEdit(as, fileId)
      if (wanted.parents)
        refuse(
          notWritable(
            'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
          ),
        )
      // Nobody but its owner throws a file away.
      if (wanted.trashed !== undefined && !isOwner(as, found)) refuse(notAllowed)
      const parents = moved(tree, access, { as, file: found.file, moving })
      if (wanted.name !== undefined) found.holder.rename(fileId, wanted.name)
      return noted(as, fileId, { ...factsIn(wanted), parents })
    },
    copy: (as, fileId, wanted) => {
      needRoom(as)
      const { file, holder } = access.opened(as, fileId)
      if (file.mimeType === folder) refuse(notCopied)
      const beside = file.parents.filter((id) => mayEdit(access.permissionsOf(id), as))
      const parent = folderFor(as, wanted.parents ?? (beside.length > 0 ? beside : undefined))
      const id = holder.copy(fileId, { name: wanted.name ?? `Copy of ${file.name}`, owner: as })
      return noted(as, id, { ...factsIn(wanted), parents: [parent] })
    },
    remove: (as, fileId) => removed(access.toOwn(as, fileId).file),
  }
}

/** What Drive itself keeps of what was sent. */
function factsIn({
  trashed,
  starred,
  description,
  properties,
  appProperties,
  writersCanShare,
}: Facts): Facts {
  const facts = { trashed, starred, description, properties, appProperties, writersCanShare }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

function needRoom(as: string): void {
  if (as.endsWith('.gserviceaccount.com')) refuse(noRoom)
}

/** The one folder that something goes into: it must be there, a folder, and theirs to change. */
function parentIn(access: Access, as: string, parents: readonly string[]): string {
  const [id = 'root', another] = parents
  if (another !== undefined) refuse(oneParentOnly)
  if (id === 'root' || id === rootOf(as)) return rootOf(as)
  const { file } = access.toEdit(as, id)
  return file.mimeType === folder ? id : refuse(notAFolder)
}

type Move = { readonly as: string; readonly file: DriveFile; readonly moving: Moving }

/** Where a file stands after a move. It is in one folder at any time; a new one takes the place of the old one. */
function moved(tree: Tree, access: Access, { as, file, moving }: Move): readonly string[] {
  const named = (ids = '') =>
    ids
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== '')
      .map((id) => (id === 'root' ? rootOf(as) : id))
  const leaves = named(moving.removeParents)
  const left = file.parents.filter((id) => !leaves.includes(id))
  const [to, another] = named(moving.addParents).filter((id) => !left.includes(id))
  if (to === undefined) return left.length > 0 ? left : [rootOf(file.owner)]
  if (another !== undefined || left.length > 0) refuse(oneParentOnly)
  const folderId = parentIn(access, as, [to])
  if (isInside(tree, folderId, file.id)) refuse(unusable('addParents'))
  return [folderId]
}

/** Whether a folder is this one or stands somewhere below it; nothing can be put into itself. */
const isInside = (tree: Tree, folderId: string, fileId: string): boolean =>
  folderId === fileId || (tree.find(folderId)?.file.parents ?? []).some((id) => isInside(tree, id, fileId))

/** Everybody has a folder "My Drive", under a name of its own. */
function openedOrRoot(access: Access, as: string, fileId: string): Candidate {
  if (fileId !== 'root' && fileId !== rootOf(as)) return access.opened(as, fileId)
  const file = { id: rootOf(as), name: 'My Drive', mimeType: folder, owner: as, parents: [], inTrash: false }
  return { file, permissions: [] }
}
