/** Google takes field names in both spellings, and answers some of its errors in the other one. */
export const camel = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** Names recur by the thousand in one batch, so each is spelled out once. */
export function snake(name: string): string {
  const known = spelled.get(name)
  if (known !== undefined) return known
  const spelling = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  if (spelled.size < 10_000) spelled.set(name, spelling)
  return spelling
}
const spelled = new Map<string, string>()

export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
