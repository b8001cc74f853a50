import { headingRow, type TabPage, viewIdOf } from '../pages/tab.ts'
import type { Change, SavedView, Tab } from '../sheet.ts'

/**
 * Filter views of ours that are missing or were changed are put back: links in letters lead to them. Views
 * that people save for themselves stay as they are.
 */
export const views = (page: TabPage, tab: Tab, at: Readonly<Record<string, number>>): readonly Change[] =>
  viewChanges(page, tab.tabId, tab, at)

export function viewChanges(
  page: TabPage,
  tabId: number,
  present: Pick<Tab, 'views' | 'rowCount'>,
  at: Readonly<Record<string, number>>,
): readonly Change[] {
  const gone = (page.viewsGone ?? []).map((id) => viewIdOf(page, id))
  const removed = present.views.filter(({ id }) => gone.includes(id))
  const kept = (page.views ?? []).flatMap(({ id, title, where }): readonly Change[] => {
    const view: SavedView = {
      id: viewIdOf(page, id),
      title,
      fromRow: headingRow,
      where: where.map(({ column, ...condition }) => ({ column: at[column] ?? 0, ...condition })),
    }
    const found = present.views.find((one) => one.id === view.id)
    if (found === undefined) return [{ do: 'save view', tabId, view }]
    return same(found, view) && (found.toRow ?? present.rowCount) >= present.rowCount
      ? []
      : [{ do: 'change view', tabId, view }]
  })
  return [...removed.map(({ id }): Change => ({ do: 'remove view', tabId, id })), ...kept]
}

const same = (one: SavedView, other: SavedView): boolean => asText(one) === asText(other)

const asText = ({ title, fromRow, where }: SavedView): string =>
  [
    title,
    fromRow,
    ...where.map(({ column, ...condition }) => `${column} ${JSON.stringify(condition)}`).sort(),
  ].join('\n')
