import type { Files } from '../drive/permission.ts'
import type { Chance } from './forms.ts'
import type { KeptForm, Shelf } from './kept.ts'
import { blankForm } from './new-form.ts'

const mimeType = 'application/vnd.google-apps.form'

/** The forms as Drive sees them. Their name there is the document's title, not the form's. */
export function formFiles(kept: Shelf, chance: Chance): Files {
  const about = ({ form, owner, created, changed }: KeptForm) => ({
    id: form.formId,
    name: form.info.documentTitle ?? 'Untitled form',
    mimeType,
    owner,
    created,
    changed,
  })
  const find = (fileId: string) => kept.all().find(({ form }) => form.formId === fileId)
  const change = (fileId: string, changed: (form: KeptForm) => KeptForm) => {
    const found = find(fileId)
    if (found) kept.keep(changed(found))
  }
  return {
    makes: (kind) => kind === mimeType,
    all: () => kept.all().map(about),
    file: (fileId) => {
      const found = find(fileId)
      return found && about(found)
    },
    make: ({ name, owner }) => {
      const made = blankForm(owner, { documentTitle: name }, chance)
      kept.keep(made)
      return made.form.formId
    },
    /** With its questions, without its answers, and not published. */
    copy: (fileId, { name, owner }) => {
      const blank = blankForm(owner, { documentTitle: name }, chance)
      const { info, settings, items } = find(fileId)?.form ?? blank.form
      const form = { ...blank.form, info: { ...info, documentTitle: name }, settings, items }
      kept.keep({ ...blank, form })
      return form.formId
    },
    rename: (fileId, documentTitle) =>
      change(fileId, (found) => ({
        ...found,
        form: { ...found.form, info: { ...found.form.info, documentTitle } },
      })),
    give: (fileId, owner) => change(fileId, (found) => ({ ...found, owner })),
    remove: kept.drop,
    share: (fileId, permissions) => {
      const found = find(fileId)
      if (found) kept.hold({ ...found, permissions })
    },
  }
}
