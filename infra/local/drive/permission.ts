/** Who may do what with a file, as Drive says it. `view: 'published'` is about answering a form, not about editing it. */
export type Permission = {
  readonly id: string
  readonly type: 'user' | 'group' | 'domain' | 'anyone'
  readonly role: 'owner' | 'writer' | 'commenter' | 'reader'
  readonly emailAddress?: string
  readonly domain?: string
  readonly view?: 'published'
}

/** What Drive asks of the stand-ins that hold the files. */
export type Files = {
  readonly file: (fileId: string) => FileAbout | undefined
  /** Tells the file's stand-in who may open it now: the whole list, each time it changes. */
  readonly share: (fileId: string, permissions: readonly Permission[]) => void
}

export type FileAbout = { readonly name: string; readonly mimeType: string; readonly owner: string }

/** Whether a permission is about this person: by address, by the domain behind the @, or for anyone. */
export function concerns(permission: Permission, address: string): boolean {
  if (permission.type === 'anyone') return true
  if (permission.type === 'domain')
    return address.toLowerCase().endsWith(`@${permission.domain?.toLowerCase()}`)
  return permission.emailAddress?.toLowerCase() === address.toLowerCase()
}

export const mayEdit = (permissions: readonly Permission[], address: string): boolean =>
  permissions.some(
    (one) => (one.role === 'owner' || one.role === 'writer') && !one.view && concerns(one, address),
  )

/** Whoever may edit a form may answer it; everybody else needs the published view. */
export const mayAnswer = (permissions: readonly Permission[], address: string): boolean =>
  permissions.some((one) => one.view === 'published' && concerns(one, address)) ||
  mayEdit(permissions, address)
