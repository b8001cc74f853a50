/**
 * A letter's words stand once, in simple HTML. Here are the two shapes made of it: with the looks
 * written into every tag, because mail programs drop style sheets, and as plain text.
 */

/** How tags look: 'p.small' → 'margin: 0'. */
export type Looks = Readonly<Record<string, string>>

/** The rules of a layout's style block, one a line. */
export const looksOf = (layout: string): Looks =>
  Object.fromEntries(
    [...(styleBlock.exec(layout)?.[1] ?? '').matchAll(/^([a-z0-9.]+) \{ (.*?);? \}$/gm)].map(
      ([, tag = '', look = '']) => [tag, look],
    ),
  )

/** The same HTML with the looks written into its tags, and without the style block. */
export const styled = (looks: Looks, source: string): string =>
  source.replace(styleBlock, '').replace(openingTag, (tag, name: string, attributes: string) => {
    const kind = /\sclass="([a-z]+)"/.exec(attributes)?.[1]
    const look = looks[kind ? `${name}.${kind}` : name]
    return look ? `<${name}${attributes.replace(/\sclass="[a-z]+"/, '')} style="${look}">` : tag
  })

/**
 * The same letter as plain text: a paragraph a line with a blank line between, quotations after '>',
 * lists after '-', the address of every button written out. It must come from our templates, where
 * everything that people wrote is escaped, so that every '<' begins a tag of ours.
 */
export const plainText = (html: string): string =>
  unescaped(
    html
      .slice(html.indexOf('<body'))
      .replace(/<!--.*?-->/g, '')
      .replace(/\s+/g, ' ')
      .replace(/<a [^>]*?href="([^"]*)"[^>]*>([^<]*)<\/a>/g, '$2: $1')
      .replace(/ ?<blockquote[^>]*> ?/g, '\n\n> ')
      .replace(/ ?<li[^>]*> ?/g, '\n- ')
      .replace(/ ?<h2[^>]*> ?/g, '\n\n* * *\n\n')
      .replace(/<br>/g, '\n')
      .replace(/ ?<\/?(?:p|h2|ul|blockquote|table)(?: [^>]*)?> ?/g, '\n\n')
      .replace(/<[^>]*>/g, '')
      .replace(/ *\n */g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  ).concat('\n')

const styleBlock = /<style>([^<]*)<\/style>\s*/
const openingTag = /<([a-z]+[0-9]?)((?:\s[a-z-]+="[^"]*")*)>/g

/** What Handlebars escapes, back as it was written. */
const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#x27|#x60|#x3D);/g, (entity) => characters[entity] ?? entity)

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#x60;': '`',
  '&#x3D;': '=',
}
