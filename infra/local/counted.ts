import type { Outside, Reads, Store } from '../../functions/outside.ts'

/** What a piece of work asked of the outside. */
export type Count = {
  sheetReads: number
  sheetWrites: number
  /** `batchUpdate`s by file. */
  readonly writesTo: Record<string, number>
  formReads: number
  formWrites: number
  /** Documents, as Google bills them. */
  storeReads: number
  /** Questions to the store, however many documents came. */
  storeAsks: number
  storeWrites: number
  tasks: number
}

const nothing = (): Count => ({
  sheetReads: 0,
  sheetWrites: 0,
  writesTo: {},
  formReads: 0,
  formWrites: 0,
  storeReads: 0,
  storeAsks: 0,
  storeWrites: 0,
  tasks: 0,
})

/** The same outside, counting what is asked of it. */
export function counted(outside: Outside): { readonly outside: Outside; readonly count: Count } {
  const count = nothing()
  return {
    count,
    outside: {
      ...outside,
      store: countedStore(outside.store, count),
      sheets: {
        read: (file) => {
          count.sheetReads += 1
          return outside.sheets.read(file)
        },
        write: (file, changes) => {
          count.sheetWrites += 1
          count.writesTo[file] = (count.writesTo[file] ?? 0) + 1
          return outside.sheets.write(file, changes)
        },
      },
      forms: {
        answers: (form, since) => {
          count.formReads += 1
          return outside.forms.answers(form, since)
        },
        make: (form, wanted) => {
          count.formWrites += 1
          return outside.forms.make(form, wanted)
        },
      },
      tasks: {
        ask: (task) => {
          count.tasks += 1
          return outside.tasks.ask(task)
        },
      },
    },
  }
}

function countedStore(store: Store, count: Count): Store {
  const reads = (from: Reads): Reads => ({
    get: (path) => {
      count.storeReads += 1
      count.storeAsks += 1
      return from.get(path)
    },
    list: async (question) => {
      count.storeAsks += 1
      const found = await from.list(question)
      count.storeReads += Math.max(1, found.length)
      return found
    },
  })
  const wrote = <T>(done: T): T => {
    count.storeWrites += 1
    return done
  }
  return {
    ...reads(store),
    create: (path, doc) => wrote(store.create(path, doc)),
    put: (path, doc) => wrote(store.put(path, doc)),
    remove: (path) => wrote(store.remove(path)),
    transaction: (work) =>
      store.transaction((books) =>
        work({
          ...reads(books),
          create: (path, doc) => wrote(books.create(path, doc)),
          put: (path, doc) => wrote(books.put(path, doc)),
          remove: (path) => wrote(books.remove(path)),
        }),
      ),
  }
}
