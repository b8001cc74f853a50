/**
 * One plain e-mail address out of a cell or an answer, or `undefined` when it is anything else: two
 * addresses, a name beside it, a group, quotes, brackets, line breaks, letters that only look Latin.
 *
 * Mail libraries read more into an address than a school means, and would send to all of it. So what
 * is not plainly one address is refused here, part by part. A single pattern for the whole would be
 * shorter, but the popular ones can be made to run for minutes.
 */
export function plainAddress(text: string): string | undefined {
  const address = text.trim()
  if (address.length > longest) return undefined
  const [local = '', domain = '', ...more] = address.split('@')
  if (more.length > 0 || local.length > longestLocal || local.startsWith('-')) return undefined
  const labels = domain.split('.')
  const plain =
    local.split('.').every((part) => localPart.test(part)) &&
    labels.length > 1 &&
    labels.every((label) => domainLabel.test(label) && !label.startsWith('-') && !label.endsWith('-')) &&
    topLabel.test(labels.at(-1) ?? '')
  return plain ? address : undefined
}

/** RFC 5321: the longest address that mail servers must take, and the longest part before the @. */
const longest = 254
const longestLocal = 64

const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+$/
const domainLabel = /^[A-Za-z0-9-]{1,63}$/
/** Begins with a letter: otherwise it is a number of a machine. */
const topLabel = /^[A-Za-z][A-Za-z0-9-]+$/
