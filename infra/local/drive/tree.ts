import { createHash } from 'node:crypto'
import type { Disk } from '../disk.ts'
import type { FileAbout, Files } from './permission.ts'

export const folder = 'application/vnd.google-apps.folder'

/** What Drive itself keeps about a file, whoever holds it. */
export type Facts = {
  readonly parents?: readonly string[]
  readonly trashed?: boolean
  readonly starred?: boolean
  readonly description?: string
  readonly properties?: Readonly<Record<string, string>>
  readonly appProperties?: Readonly<Record<string, string>>
  readonly writersCanShare?: boolean
}
/** A file as Drive knows it: what its holder says, what Drive keeps, and where it stands. */
export type DriveFile = FileAbout & Facts & { readonly parents: readonly string[]; readonly inTrash: boolean }

/** Every file there is, from all the stand-ins that hold files, each in its folder. */
export type Tree = {
  readonly all: () => readonly DriveFile[]
  readonly find: (fileId: string) => { readonly holder: Files; readonly file: DriveFile } | undefined
  readonly holderOf: (mimeType: string) => Files | undefined
  readonly inside: (folderId: string) => readonly DriveFile[]
  readonly note: (fileId: string, facts: Facts) => void
  readonly forget: (fileId: string) => void
}

export function tree(disk: Disk, holders: readonly Files[]): Tree {
  const noted = new Map(disk.all('drive file facts').map(({ id, value }) => [id, value as Facts]))
  const known = (id: string) => holders.map((one) => one.file(id)).find((file) => file !== undefined)
  const parentsOf = ({ id, owner }: FileAbout) => noted.get(id)?.parents ?? [rootOf(owner)]

  /** A file is in the bin when it was put there, or the folder that it is in. */
  const inTrash = (file: FileAbout): boolean =>
    noted.get(file.id)?.trashed === true ||
    parentsOf(file).some((id) => {
      const parent = known(id)
      return parent !== undefined && inTrash(parent)
    })
  const placed = (file: FileAbout): DriveFile => ({
    ...file,
    ...noted.get(file.id),
    parents: parentsOf(file),
    inTrash: inTrash(file),
  })
  const all = () => holders.flatMap((one) => one.all()).map(placed)

  return {
    all,
    find: (fileId) => {
      const holder = holders.find((one) => one.file(fileId))
      const file = holder?.file(fileId)
      return holder && file && { holder, file: placed(file) }
    },
    holderOf: (mimeType) => holders.find((one) => one.makes(mimeType)),
    inside: (folderId) => all().filter(({ parents }) => parents.includes(folderId)),
    note: (fileId, facts) => {
      const together = { ...noted.get(fileId), ...facts }
      disk.keep('drive file facts', fileId, together)
      noted.set(fileId, together)
    },
    forget: (fileId) => {
      disk.drop('drive file facts', fileId)
      noted.delete(fileId)
    },
  }
}

/** Somebody's own folder "My Drive", in which everything is that is in no other. */
export const rootOf = (owner: string): string =>
  `0A${createHash('sha256').update(owner.toLowerCase()).digest('base64url').slice(0, 11)}Uk9PVA`
