/** Every collection there is: the schools, and what each of them keeps. */
export const collections: readonly string[] = [
  'schools',
  'requests',
  'answers',
  'history',
  'decisions',
  'ledger',
  'balances',
  'letters',
  'attention',
  'evaluations',
  'shelf',
  'sharings',
  'written',
  'days',
  'spend',
  'time',
  'known',
  'counters',
]

/** Every field that may be asked about, and how. Each has its index in `infra/google/firestore.indexes.json`. */
export const queried: readonly {
  readonly collection: string
  readonly field: string
  readonly by: 'equals' | 'upTo'
}[] = [
  { collection: 'schools', field: 'dueAt', by: 'upTo' },
  { collection: 'requests', field: 'shown', by: 'equals' },
  { collection: 'requests', field: 'person', by: 'equals' },
  { collection: 'ledger', field: 'why', by: 'equals' },
  { collection: 'ledger', field: 'year', by: 'equals' },
  { collection: 'letters', field: 'dueAt', by: 'upTo' },
  { collection: 'letters', field: 'state', by: 'equals' },
  { collection: 'attention', field: 'open', by: 'equals' },
  { collection: 'evaluations', field: 'dueOn', by: 'upTo' },
]
