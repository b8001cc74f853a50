/** HTML that is safe to send. */
export type Html = { readonly html: string }
type Part = Html | string | number | false | undefined | readonly Part[]

/** HTML with values in it: text is escaped, HTML and lists of it go in as they are, `false` is left out. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: texts.map((text, index) => text + (index < parts.length ? shown(parts[index]) : '')).join(''),
})

function shown(part: Part): string {
  if (part === undefined || part === false) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return 'html' in part ? part.html : part.map(shown).join('')
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
