import type { Form, Item, Option, Question } from './form.ts'

/** What people have filled in so far: texts by question id. */
export type Filled = (question: Question, item: Item) => readonly string[]

/** A page of the form: its heading (absent on the first) and what stands on it. */
export type Section = { readonly heading?: Item; readonly items: readonly Item[] }

/** The pages of a form in order. A page break begins the next one. */
export function sectionsOf(form: Form): readonly Section[] {
  const sections: { heading?: Item; items: Item[] }[] = [{ items: [] }]
  for (const item of form.items ?? []) {
    if (item.pageBreakItem) sections.push({ heading: item, items: [] })
    else sections.at(-1)?.items.push(item)
  }
  return sections
}

/**
 * The pages that somebody who answers like this is really shown, in order.
 *
 * The last answered question of a page whose chosen option leads somewhere decides; otherwise the next
 * page follows. Undefined when the answers lead round in a circle.
 */
export function reached(form: Form, filled: Filled): readonly Section[] | undefined {
  const sections = sectionsOf(form)
  const path: Section[] = []

  for (let at: number | undefined = 0; at !== undefined; ) {
    const section: Section | undefined = sections[at]
    if (!section) return path
    if (path.includes(section)) return undefined
    path.push(section)
    at = after(sections, at, wayOut(section, filled))
  }
  return path
}

/** The option chosen last on a page that says where to go. */
function wayOut(section: Section, filled: Filled): Option | undefined {
  return section.items
    .map((item) => {
      const question = item.questionItem?.question
      const options = question?.choiceQuestion?.options ?? []
      const [text] = question ? filled(question, item) : []
      if (text === undefined || question?.choiceQuestion?.type === 'CHECKBOX') return undefined
      const chosen = options.find(({ value }) => value === text) ?? options.find(({ isOther }) => isOther)
      return chosen?.goToAction || chosen?.goToSectionId ? chosen : undefined
    })
    .findLast((option) => option !== undefined)
}

function after(sections: readonly Section[], at: number, option: Option | undefined): number | undefined {
  if (option?.goToAction === 'SUBMIT_FORM') return undefined
  if (option?.goToAction === 'RESTART_FORM') return 0
  if (option?.goToSectionId)
    return sections.findIndex(({ heading }) => heading?.itemId === option.goToSectionId)
  return at + 1
}
