/** One priority of the school improvement plan (SA29), as the Plan tab has it. */
export type Priority = {
  /** The school's own number for it: '2'. */
  readonly number: string
  /** Short, as it stands in lists: 'Maths'. */
  readonly name: string
  readonly aim: string
  readonly lead: string
  /** What training is planned for it; empty when none is. */
  readonly planned: string
}
export type Plan = readonly Priority[]

/** How a priority stands in a list: '2 Maths'. */
export const labelOf = (priority: Priority): string => `${priority.number} ${priority.name}`
