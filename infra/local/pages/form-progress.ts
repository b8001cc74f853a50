import type { Form } from '../forms/form.ts'
import { type Section, sectionsOf } from '../forms/sections.ts'
import { type FilledIn, sectionKey } from './form-steps.ts'

/**
 * 'Page 3 of about 7'. How many there are depends on answers still to be given, so all the ways from here
 * are followed; while they differ by much, nothing is promised. On the only page there is nothing to say.
 */
export function pagesShown(
  form: Form,
  at: { readonly path: readonly Section[]; readonly number: number; readonly filled: FilledIn },
): string {
  const sections = sectionsOf(form)
  if (sections.length < 2) return ''
  const here = at.path[at.number]
  const from = sections.findIndex((one) => here !== undefined && sectionKey(one) === sectionKey(here))
  const left = pagesFrom(sections, from, at.filled, new Set())
  const page = at.number + 1
  const [least, most] = [page + left.least, page + left.most]
  if (least === most) return `Page ${page} of ${most}`
  if (most - least > 4) return `Page ${page}`
  return `Page ${page} of about ${Math.round((least + most) / 2)}`
}

/** How many pages follow a page, at the least and at the most, as far as its answers tell. */
function pagesFrom(
  sections: readonly Section[],
  from: number,
  filled: FilledIn,
  passed: ReadonlySet<number>,
): { readonly least: number; readonly most: number } {
  const section = sections[from]
  if (section === undefined || passed.has(from)) return { least: -1, most: -1 }
  const after = waysOut(sections, from, section, filled).map((to) =>
    pagesFrom(sections, to, filled, new Set([...passed, from])),
  )
  return {
    least: 1 + Math.min(...after.map(({ least }) => least)),
    most: 1 + Math.max(...after.map(({ most }) => most)),
  }
}

/** Where one may come from a page: where its answer leads, or while there is none, where any would. */
function waysOut(
  sections: readonly Section[],
  from: number,
  { items }: Section,
  filled: FilledIn,
): readonly number[] {
  for (const { questionItem } of items.toReversed()) {
    const { questionId = '', choiceQuestion } = questionItem?.question ?? {}
    const options = choiceQuestion?.options ?? []
    if (!options.some(({ goToAction, goToSectionId }) => goToAction || goToSectionId)) continue
    const chosen = options.filter(({ value = '' }) => filled[questionId]?.includes(value))
    return (chosen.length > 0 ? chosen : options).map(({ goToAction, goToSectionId }) => {
      if (goToAction === 'SUBMIT_FORM') return sections.length
      if (goToAction === 'RESTART_FORM') return 0
      const to = sections.findIndex(({ heading }) => heading?.itemId === goToSectionId)
      return goToSectionId !== undefined && to >= 0 ? to : from + 1
    })
  }
  return [from + 1]
}
