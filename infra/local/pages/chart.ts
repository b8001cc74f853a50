import type { ChartShown } from '../people/charts-shown.ts'
import { type Html, html } from './html.ts'

/** The charts of a tab, drawn side by side above its rows; in Sheets they hang over the cells. */
export const charts = (all: readonly ChartShown[]): Html =>
  html`<div class="charts" id="charts" data-live>${all.map(drawn)}</div>`

const plot = { left: 34, right: 552, top: 22, bottom: 236 }
const lines = 5

function drawn(chart: ChartShown): Html {
  const top = chart.most ?? roundAbove(Math.max(1, ...chart.bars.flatMap(({ numbers }) => numbers.map(or0))))
  const y = (value: number) => plot.bottom - ((plot.bottom - plot.top) * value) / top
  const steps = Array.from({ length: lines + 1 }, (_, step) => (top * step) / lines)
  return html`<figure><figcaption>${chart.title}</figcaption>
<div class="drawing" tabindex="0" role="region" aria-label="${chart.title}"><svg viewBox="0 0 560 266" role="img" aria-label="${chart.says || chart.title}">
${steps.map((step) => html`<line x1="${plot.left}" x2="${plot.right}" y1="${y(step)}" y2="${y(step)}"/><text x="${plot.left - 6}" y="${y(step) + 4}" text-anchor="end">${step}</text>`)}
${chart.names.map((name, at) => group(chart, { name, at, y }))}
</svg></div>
<ul>${chart.bars.map(({ name }, bar) => html`<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="bar-${bar}" width="10" height="10"/></svg> ${name}</li>`)}</ul>
</figure>`
}

/** The bars of one name side by side, each with its number above. */
function group(
  { names, bars }: ChartShown,
  { name, at, y }: { readonly name: string; readonly at: number; readonly y: (value: number) => number },
): Html {
  const wide = (plot.right - plot.left) / names.length
  const bar = Math.min(26, (wide * 0.8) / bars.length)
  const left = plot.left + wide * at
  const first = left + (wide - bar * bars.length) / 2
  return html`${bars.map(({ numbers }, place) => {
    const value = numbers[at]
    if (value === undefined) return ''
    const x = first + bar * place
    return html`<rect class="bar-${place}" x="${x + 1}" y="${y(value)}" width="${bar - 2}" height="${plot.bottom - y(value)}"/><text class="number" x="${x + bar / 2}" y="${y(value) - 4}" text-anchor="middle">${value}</text>`
  })}<text x="${left + wide / 2}" y="${plot.bottom + 18}" text-anchor="middle">${short(name, wide)}<title>${name}</title></text>`
}

const short = (name: string, wide: number): string => {
  const letters = Math.max(3, Math.floor(wide / 7.6))
  return name.length <= letters ? name : `${name.slice(0, letters - 1)}…`
}

const or0 = (value: number | undefined): number => value ?? 0

/** The next number of 5, 10, 25, 50, 100 and so on: it has five whole steps. */
const roundAbove = (value: number): number =>
  [5, 10, 25, 50, 100, 250, 500, 1000].find((one) => one >= value) ?? Math.ceil(value / 1000) * 1000
