import type { Highs, InitOptions, ModelData } from 'highs'
import type { Program, Row, Solution, Solve } from '../domain/allocation/integer-program.ts'

/**
 * Answers whole-number programs with HiGHS, in this process. It gets a limit of nodes, never of time:
 * the same question has the same answer on a slow machine as on a fast one. This build runs on one thread only.
 * It is loaded when it is first asked, and what was just asked is not searched again.
 *
 * @throws when no choice keeps every row, and when the solver itself fails
 */
export function solver({ nodes }: { readonly nodes: number }): Solve {
  let loaded: Promise<Highs> | undefined
  const answered = new Map<string, Solution>()
  return async (program) => {
    const question = JSON.stringify(program)
    const known = answered.get(question)
    if (known !== undefined) return known
    loaded ??= load()
    const solution = solved(await loaded, program, nodes)
    if (answered.size >= kept) answered.clear()
    answered.set(question, solution)
    return solution
  }
}

/** Answers that are kept: most looks ask again what the last one asked. */
const kept = 20

/** Its types describe the CommonJS build; what we load is the other one. */
async function load(): Promise<Highs> {
  const vendor: unknown = await import('highs')
  return (vendor as { readonly default: (options?: InitOptions) => Promise<Highs> }).default()
}

function solved(highs: Highs, program: Program, nodes: number): Solution {
  const names = namesIn(program)
  const { optimal, solutionLimit } = highs.constants.modelStatus
  return highs.withModel(modelOf(program, names, highs), (model): Solution => {
    model.options.set({
      output_flag: false,
      mip_max_nodes: nodes,
      mip_rel_gap: 0,
      mip_abs_gap: lessThanOne,
      mip_feasibility_tolerance: 1e-9,
      // Looks for a first answer, which is never far here, and takes longer than everything else together.
      mip_heuristic_run_feasibility_jump: false,
      random_seed: 0,
    })
    model.run()
    const status = model.getModelStatus()
    if (status !== optimal && status !== solutionLimit)
      throw new Error(`solving for ${names.length} names: the solver ended with status ${status}`)
    const bound = Number(model.info.get('mip_dual_bound'))
    const { colValue } = model.getSolution()
    const found = Number.isFinite(model.getObjectiveValue())
    return {
      chosen: found ? names.filter((_, index) => Math.round(colValue[index] ?? 0) === 1) : undefined,
      // Every total is whole, so a fraction above one is not worth anything.
      atMost: Math.floor(bound + rounding),
    }
  })
}

/** Totals are whole: what is less than one away from the bound cannot be bettered. */
const lessThanOne = 0.99
const rounding = 1e-6

const namesIn = ({ maximise, rows }: Program): readonly string[] => [
  ...new Set([maximise, ...rows.map(({ of }) => of)].flatMap((of) => Object.keys(of))),
]

/** A program as the solver takes it: numbers by position, row after row. */
function modelOf({ maximise, rows }: Program, names: readonly string[], { constants }: Highs): ModelData {
  const position = new Map(names.map((name, index) => [name, index]))
  const entries = rows.map(({ of }) => Object.entries(of))
  const starts = [0]
  for (const row of entries) starts.push((starts.at(-1) ?? 0) + row.length)
  const every = (value: number) => names.map(() => value)
  return {
    sense: constants.objectiveSense.maximize,
    numCols: names.length,
    numRows: rows.length,
    colCost: names.map((name) => maximise[name] ?? 0),
    colLower: every(0),
    colUpper: every(1),
    integrality: names.map(() => 1),
    rowLower: rows.map(atLeast),
    rowUpper: rows.map(atMost),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: names.length,
      starts,
      indices: entries.flat().map(([name]) => position.get(name) ?? 0),
      values: entries.flat().map(([, amount]) => amount),
    },
  }
}

const atLeast = (row: Row): number => ('atLeast' in row ? row.atLeast : Number.NEGATIVE_INFINITY)
const atMost = (row: Row): number => ('atMost' in row ? row.atMost : Number.POSITIVE_INFINITY)
