import type { Instant } from '../../../functions/domain/school/day.ts'

/** Who may do what with a file, as Drive says it. `view: 'published'` is about answering a form, not about editing it. */
export type Permission = {
  readonly id: string
  readonly type: 'user' | 'group' | 'domain' | 'anyone'
  readonly role: 'owner' | 'writer' | 'commenter' | 'reader'
  readonly emailAddress?: string
  readonly domain?: string
  readonly view?: 'published'
  /** Whether those it is for find the file in a search; for a domain and for anyone only. */
  readonly allowFileDiscovery?: boolean
  readonly expirationTime?: string
}

/** What Drive asks of the stand-ins that hold the files. */
export type Files = {
  /** Whether files of this kind are held here. */
  readonly makes: (mimeType: string) => boolean
  readonly all: () => readonly FileAbout[]
  readonly file: (fileId: string) => FileAbout | undefined
  /** A new empty file. Returns its id. */
  readonly make: (file: NewFile & { readonly mimeType: string }) => string
  /** The same again for somebody. Returns the id of the copy. */
  readonly copy: (fileId: string, file: NewFile) => string
  readonly rename: (fileId: string, name: string) => void
  readonly give: (fileId: string, owner: string) => void
  readonly remove: (fileId: string) => void
  /** Tells the file's stand-in who may open it now: the whole list without the owner, each time it changes. */
  readonly share: (fileId: string, permissions: readonly Permission[]) => void
}
type NewFile = { readonly name: string; readonly owner: string }

export type FileAbout = {
  readonly id: string
  readonly name: string
  readonly mimeType: string
  readonly owner: string
  readonly created?: Instant
  readonly changed?: Instant
}

/** Whether a permission is about this person: by address, by the domain behind the @, or for anyone. */
export function concerns(permission: Permission, address: string): boolean {
  if (permission.type === 'anyone') return true
  if (permission.type === 'domain')
    return address.toLowerCase().endsWith(`@${permission.domain?.toLowerCase()}`)
  return permission.emailAddress?.toLowerCase() === address.toLowerCase()
}

export const mayOpen = (permissions: readonly Permission[], address: string): boolean =>
  permissions.some((one) => !one.view && concerns(one, address))

export const mayEdit = (permissions: readonly Permission[], address: string): boolean =>
  permissions.some(
    (one) => (one.role === 'owner' || one.role === 'writer') && !one.view && concerns(one, address),
  )

/** Whoever may edit a form may answer it; everybody else needs the published view. */
export const mayAnswer = (permissions: readonly Permission[], address: string): boolean =>
  permissions.some((one) => one.view === 'published' && concerns(one, address)) ||
  mayEdit(permissions, address)
