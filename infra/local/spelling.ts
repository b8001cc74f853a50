/** Google takes field names in both spellings, and answers some of its errors in the other one. */
export const camel = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
