import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import type { Change, Charted } from '../sheet.ts'

const oneSource = 'sourceRange(sources(startRowIndex,endRowIndex,startColumnIndex))'

/** What we look at of a chart: which cells it shows. */
export const chartFields = `charts(chartId,spec(basicChart(domains(domain(${oneSource})),series(series(${oneSource})))))`

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
  }
}

/** A new chart hangs where it is wanted; a changed one stays where people have put it. */
export function drawChart(
  change: Extract<Change, { readonly do: 'draw chart' | 'change chart' }>,
): sheets_v4.Schema$Request {
  const { chart, tabId } = change
  const spec = specOf(change)
  if (change.do === 'change chart') return { updateChartSpec: { chartId: chart.id, spec } }
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
