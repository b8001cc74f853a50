import type { FileCalls } from '../sheets/files.ts'
import type { Files, Permission } from './permission.ts'

const mimeType = 'application/vnd.google-apps.spreadsheet'

/** The spreadsheets as Drive sees them. */
export function sheetFiles(sheets: FileCalls): Files {
  const all = () => sheets.files().map(({ title: name, access: _, ...file }) => ({ ...file, name, mimeType }))
  return {
    makes: (kind) => kind === mimeType,
    all,
    file: (fileId) => all().find(({ id }) => id === fileId),
    make: ({ owner, name }) => sheets.make(owner, name),
    copy: (fileId, { owner, name }) => sheets.copy(fileId, owner, name),
    rename: sheets.rename,
    give: sheets.give,
    remove: sheets.remove,
    share: (fileId, permissions) => {
      const wanted = new Map(
        permissions.map((one) => [who(one), one.role === 'writer' ? 'writer' : 'reader'] as const),
      )
      const before = sheets.files().find(({ id }) => id === fileId)?.access ?? {}
      for (const name of Object.keys(before)) if (!wanted.has(name)) sheets.share(fileId, name, undefined)
      for (const [name, role] of wanted) if (before[name] !== role) sheets.share(fileId, name, role)
    },
  }
}

const who = ({ type, domain, emailAddress = '' }: Permission): string =>
  type === 'anyone' ? 'anyone' : type === 'domain' ? `@${domain}` : emailAddress
