/** Where a file is seen, and a tab of it. */
export const fileAddress = (id: string): string => `/spreadsheets/d/${encodeURIComponent(id)}/edit`

export const tabAddress = (id: string, tab: string): string =>
  `${fileAddress(id)}?tab=${encodeURIComponent(tab)}`
