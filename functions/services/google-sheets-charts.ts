import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import type { Change, Charted } from '../sheet.ts'

/** A chart as a whole: how it looks is for people, so what is put right goes back with everything else as it was. */
export const chartFields = 'charts(chartId,spec)'

/** A chart as Google tells it. One that has been made into another kind shows nothing of ours, so that it is put right. */
export function charted({ chartId, spec }: sheets_v4.Schema$EmbeddedChart): Charted {
  const { domains = [], series = [] } = spec?.basicChart ?? {}
  const sources = [...domains.map(({ domain }) => domain), ...series.map((one) => one.series)].map(
    (data) => data?.sourceRange?.sources?.[0],
  )
  return {
    id: chartId ?? 0,
    fromRow: sources[0]?.startRowIndex ?? 0,
    toRow: sources[0]?.endRowIndex ?? 0,
    columns: sources.map((source) => source?.startColumnIndex ?? 0),
    ...(spec && { asIs: spec }),
  }
}

/** A new chart hangs where it is wanted; a changed one stays where people have put it, and looks as they made it. */
export function drawChart(
  change: Extract<Change, { readonly do: 'draw chart' | 'change chart' }>,
): sheets_v4.Schema$Request {
  const { chart, tabId } = change
  const spec = specOf(change)
  if (change.do === 'change chart')
    return { updateChartSpec: { chartId: chart.id, spec: showing(spec, chart.asIs) } }
  const { at, width, height } = chart
  return {
    addChart: {
      chart: {
        chartId: chart.id,
        spec,
        position: {
          overlayPosition: {
            anchorCell: { sheetId: tabId, rowIndex: at.row, columnIndex: at.column },
            widthPixels: width,
            heightPixels: height,
          },
        },
      },
    },
  }
}

/** A chart as people left it, but with our cells; a new one where it has become another kind, or has other bars. */
function showing(
  spec: sheets_v4.Schema$ChartSpec,
  asIs: sheets_v4.Schema$ChartSpec = {},
): sheets_v4.Schema$ChartSpec {
  const { domains: names = [], series: bars = [] } = spec.basicChart ?? {}
  const { basicChart } = asIs
  if (basicChart?.domains?.length !== names.length || basicChart.series?.length !== bars.length) return spec
  return {
    ...asIs,
    basicChart: {
      ...basicChart,
      domains: basicChart.domains.map((one, place) => ({ ...one, ...names[place] })),
      series: basicChart.series.map((one, place) => ({ ...one, series: bars[place]?.series })),
    },
  }
}

/** Hidden rows and columns are shown as well: somebody who filters the rows does not change what the chart says. */
function specOf({
  chart,
  tabId,
}: Extract<Change, { readonly do: 'draw chart' | 'change chart' }>): sheets_v4.Schema$ChartSpec {
  const { title, says, fromRow, toRow, most } = chart
  const [names = 0, ...bars] = chart.columns
  const data = (column: number): sheets_v4.Schema$ChartData => ({
    sourceRange: {
      sources: [
        {
          sheetId: tabId,
          startRowIndex: fromRow,
          endRowIndex: toRow,
          startColumnIndex: column,
          endColumnIndex: column + 1,
        },
      ],
    },
  })
  return {
    title,
    altText: says,
    hiddenDimensionStrategy: 'SHOW_ALL',
    basicChart: {
      chartType: 'COLUMN',
      legendPosition: 'BOTTOM_LEGEND',
      headerCount: 1,
      axis: [
        { position: 'BOTTOM_AXIS' },
        {
          position: 'LEFT_AXIS',
          viewWindowOptions: {
            viewWindowMode: 'EXPLICIT',
            viewWindowMin: 0,
            ...(most && { viewWindowMax: most }),
          },
        },
      ],
      domains: [{ domain: data(names) }],
      series: bars.map((column) => ({ series: data(column), targetAxis: 'LEFT_AXIS' })),
    },
  }
}
