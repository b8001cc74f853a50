import type { SheetsCore } from '../sheets/core.ts'
import type { Files, Permission } from './permission.ts'

/** The spreadsheets as Drive sees them. */
export const sheetFiles = (sheets: Pick<SheetsCore, 'files' | 'share'>): Files => {
  const find = (fileId: string) => sheets.files().find(({ id }) => id === fileId)
  return {
    file: (fileId) => {
      const found = find(fileId)
      const mimeType = 'application/vnd.google-apps.spreadsheet'
      return found && { name: found.title, mimeType, owner: found.owner }
    },
    share: (fileId, permissions) => {
      const wanted = new Map(
        permissions.map((one) => [who(one), one.role === 'writer' ? 'writer' : 'reader']),
      )
      for (const before of Object.keys(find(fileId)?.access ?? {}))
        if (!wanted.has(before)) sheets.share(fileId, before, undefined)
      for (const [name, role] of wanted) sheets.share(fileId, name, role as 'writer' | 'reader')
    },
  }
}

const who = ({ type, domain, emailAddress = '' }: Permission): string =>
  type === 'anyone' ? 'anyone' : type === 'domain' ? `@${domain}` : emailAddress
