import type { Cell, Value } from './state.ts'

/** What Apps Script hears of one cell that was typed in; nothing of either for more cells at once. */
export type Edit = {
  readonly value?: string
  readonly oldValue?: string
}

/** What an empty cell held before, or holds now, is left out. */
export function editOf(before: Cell | null, after: Cell | null): Edit {
  return {
    ...(after?.value && { value: now(after.value) }),
    ...(before?.value && { oldValue: then(before.value) }),
  }
}

function now(value: Value): string {
  if ('boolValue' in value) return String(value.boolValue).toUpperCase()
  return String(Object.values(value)[0])
}

/** The old value comes out of Java: a whole number has a nought behind its point, as in 27.0. */
function then(value: Value): string {
  if ('numberValue' in value && Number.isInteger(value.numberValue)) return `${value.numberValue}.0`
  return String(Object.values(value)[0])
}
