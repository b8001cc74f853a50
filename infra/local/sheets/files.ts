import { createHash } from 'node:crypto'
import { bookFrom } from './create.ts'
import type { Kept } from './kept.ts'
import type { Book, Protection, Role } from './state.ts'

/** The spreadsheets as Drive sees them. */
export type FileCalls = {
  readonly files: () => readonly FileFacts[]
  /** A new empty one. Returns its id. */
  readonly make: (owner: string, title: string) => string
  /** The same again for somebody. Returns the id of the copy, which nobody else has yet. */
  readonly copy: (id: string, owner: string, title: string) => string
  /** Gives a person, `@domain` or `anyone` a role; without one, takes it away. */
  readonly share: (id: string, who: string, role: Role | undefined) => void
  readonly give: (id: string, owner: string) => void
  readonly rename: (id: string, title: string) => void
  readonly remove: (id: string) => void
}
export type FileFacts = Pick<Book, 'id' | 'owner' | 'access' | 'created' | 'changed'> & {
  readonly title: string
}

export function filesOf(kept: Kept): FileCalls {
  return {
    files: () =>
      kept.all().map(({ id, owner, access, created, changed, properties }) => ({
        id,
        owner,
        access,
        created,
        changed,
        title: properties.title ?? '',
      })),
    make: (owner, title) => {
      const book = bookFrom({ id: freeId(kept), owner }, { properties: { title } })
      kept.save(book)
      return book.id
    },
    copy: (id, owner, title) => {
      const book = kept.get(id)
      const copied = copyOf(book, { id: freeId(kept), owner, title })
      kept.save(copied)
      return copied.id
    },
    share: (id, who, role) => {
      const book = kept.get(id)
      const { [who]: _, ...others } = book.access
      kept.keep({ ...book, access: role ? { ...others, [who]: role } : others })
    },
    give: (id, owner) => {
      const book = kept.get(id)
      const { [owner]: _, ...access } = book.access
      kept.keep({ ...book, owner, access })
    },
    rename: (id, title) => {
      const book = kept.get(id)
      kept.save({ ...book, properties: { ...book.properties, title } })
    },
    remove: (id) => kept.drop(kept.get(id).id),
  }
}

/** A copy is its maker's alone, and so is whatever is protected in it (gspread#1072). */
function copyOf(
  { created: _, changed: __, ...book }: Book,
  { id, owner, title }: Pick<Book, 'id' | 'owner'> & { readonly title: string },
): Book {
  const own = (protection: Protection): Protection =>
    protection.editors ? { ...protection, editors: { users: [owner] } } : protection
  return {
    ...book,
    id,
    owner,
    access: {},
    properties: { ...book.properties, title },
    sheets: book.sheets.map((sheet) => ({ ...sheet, protections: sheet.protections.map(own) })),
  }
}

/**
 * Ids look like Google's: 44 characters. They follow from how many files there have been, so a run can be
 * repeated; the id of a file that was deleted never comes back.
 */
export function freeId(kept: Kept): string {
  for (let number = kept.all().length; ; number += 1) {
    const id = `1${createHash('sha256').update(`spreadsheet/${number}`).digest('base64url')}`
    if (!kept.known(id)) return id
  }
}
