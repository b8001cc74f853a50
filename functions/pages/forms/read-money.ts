import { type Pence, show } from '../../domain/budget/money.ts'
import { asLine, type Reading, shortened } from './read-text.ts'

/**
 * Pounds and pence as people write them: 120, £1,234.50, 1234.5, 85p. Never a guess: whatever could mean
 * two amounts is asked about. `what` is the amount in a sentence: 'the price'.
 */
export function readMoney(
  typed: string,
  { what, largest }: { readonly what: string; readonly largest: Pence },
): Reading<Pence> {
  const text = typed.length > 200 ? typed : asLine(typed)
  const pence = text.length > 40 ? undefined : penceOf(text)
  if (pence === undefined) return { say: sentence(what, text) }
  if (pence <= largest) return { is: pence }
  return {
    say:
      `${show(pence)} is more than ${show(largest)}, so we take it for a slip of the hand. ` +
      `Check ${what}, or ask the CPD lead if it is right.`,
  }
}

function penceOf(text: string): Pence | undefined {
  if (nothing.includes(text.toLowerCase())) return 0
  if (penceAlone.test(text)) return Number.parseInt(text, 10)
  const [plain, whole = '', rest = ''] = amount.exec(text) ?? []
  return plain === undefined
    ? undefined
    : Number(whole.replaceAll(',', '')) * 100 + Number(rest.padEnd(2, '0'))
}

const penceAlone = /^\d{1,12} ?p$/i
const amount = /^£? ?([1-9]\d{0,2}(?:,\d{3}){1,3}|\d{1,12})(?:\.(\d{1,2}))?$/
const nothing = ['none', 'nil', 'nothing', 'free']

function sentence(what: string, text: string): string {
  const hint = hints.find(({ looks }) => looks.test(text.slice(0, 200)))?.hint
  return [
    `Write ${what} as pounds and pence, like 120 or 144.50.`,
    `We could not read “${shortened(text)}”.`,
    ...(hint === undefined ? [] : [hint]),
  ].join(' ')
}

/** What it looks like they meant, and what would help them; the first that fits. */
const hints: readonly { readonly looks: RegExp; readonly hint: string }[] = [
  {
    looks: /\bvat\b/i,
    hint: 'If you are not sure of the VAT, leave that question empty: the office will check.',
  },
  {
    looks: /[$€¥]|\b(?:usd|eur|euros?|dollars?)\b/i,
    hint: 'If it is charged in other money, write what it comes to in pounds and say so under “Anything else to pay, or money from elsewhere”.',
  },
  {
    looks: /^£? ?[-−–] ?£?\d|^\(.*\d.*\)$/,
    hint: 'It cannot be less than nothing: write 0 if there is nothing to pay.',
  },
  {
    looks: /\d ?(?:[-−–/]|to|or) ?£?\d/i,
    hint: 'Write one amount, the most that it can be.',
  },
  {
    looks: /\b(?:about|approx\w{0,10}|around|circa|roughly|tb[cad]|unknown|not (?:sure|known))\b|[~?]/i,
    hint: 'If you do not know it yet, ask whoever runs it, or write the most that it can be and say so under “Anything else?”.',
  },
  {
    looks: /^£? ?\d+,\d{1,2}$|^£? ?[\d,.]*\.\d{3},\d*$/,
    hint: 'Put a point before the pence, and a comma only between thousands, like 1,234.50.',
  },
  {
    looks: /^£? ?[\d,]*\.\d{3,}$/,
    hint: 'Write no more than two figures after the point.',
  },
  {
    looks: /\d[,\s]/,
    hint: 'Put a comma only between thousands, like 1,234.50, and nothing after the amount.',
  },
]
