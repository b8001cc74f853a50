// What opens in a cell: a field to type in, or the list to choose from. The library makes each anew.
import { headingOf } from './cells.js'
import { focusOn, goOn } from './places.js'

const labelOf = (sheet, { column, data }) => `${headingOf(sheet, column.getColId())}, row ${data.row}`

/** A field as large as the cell, which grows with what is typed. */
export const textEditor = (sheet) =>
  function TextEditor() {
    const field = document.createElement('textarea')
    let opened = ''
    return {
      init(params) {
        const { value: cell, eventKey } = params
        opened = cell.entered ?? cell.text
        const typed = eventKey?.length === 1
        field.value = typed ? eventKey : opened
        field.rows = 1
        field.dataset.underHand = 'true'
        field.className = 'typing'
        field.dataset.begun = typed ? 'typed' : 'opened'
        field.setAttribute('aria-label', labelOf(sheet, params))
        if (cell.is === 'day') field.placeholder = 'dd/mm/yyyy'
      },
      getGui: () => field,
      afterGuiAttached() {
        field.focus()
        field.setSelectionRange(field.value.length, field.value.length)
      },
      getValue: () => field.value,
      isCancelAfterEnd: () => field.value === opened,
    }
  }

/**
 * The list of what may be chosen. Arrows and letters only go through it: nobody votes Approve on the way
 * to Decline. Enter, Tab or a press on a choice is what counts.
 */
export const choiceEditor = (sheet) =>
  function ChoiceEditor() {
    const list = document.createElement('ul')
    let chosen
    return {
      init(params) {
        const { value: cell, eventKey, stopEditing } = params
        // What stands there is shown even when it is not offered any more.
        const choices = [
          ...new Set(['', ...(cell.options.includes(cell.text) ? [] : [cell.text]), ...cell.options]),
        ]
        list.className = 'choices'
        list.tabIndex = -1
        list.dataset.underHand = 'true'
        list.setAttribute('role', 'listbox')
        list.setAttribute('aria-label', labelOf(sheet, params))
        list.append(...choices.map((choice, at) => option(choice, at)))
        const at = { id: params.data.id, letter: params.column.getColId() }
        const finish = (choice, across = 0) => {
          chosen = choice === cell.text ? undefined : choice
          stopEditing()
          focusOn(sheet, at)
          if (across !== 0) goOn(sheet, at, { across })
        }
        goThrough(list, { choices, from: cell.text, firstKey: eventKey, finish })
      },
      getGui: () => list,
      afterGuiAttached() {
        // The library calls what it opens a dialog; the list is all there is in it.
        list.closest('[role="dialog"]')?.setAttribute('role', 'presentation')
        list.focus()
      },
      getValue: () => chosen,
      isCancelAfterEnd: () => chosen === undefined,
      isPopup: () => true,
      getPopupPosition: () => 'under',
    }
  }

function option(choice, at) {
  const line = document.createElement('li')
  line.id = `choice-${at}`
  line.setAttribute('role', 'option')
  line.dataset.choice = choice
  line.textContent = choice || 'No choice'
  if (choice === '') line.className = 'none'
  return line
}

/** Which choice is marked, and what keys and presses make of it. */
function goThrough(list, { choices, from, firstKey, finish }) {
  let at = 0
  let letters = ''
  const mark = (to) => {
    at = Math.max(0, Math.min(choices.length - 1, to))
    for (const [index, line] of [...list.children].entries())
      line.setAttribute('aria-selected', String(index === at))
    list.setAttribute('aria-activedescendant', `choice-${at}`)
    list.children[at].scrollIntoView?.({ block: 'nearest' })
  }
  const spell = (letter) => {
    letters += letter.toLowerCase()
    const found = choices.findIndex((choice) => choice.toLowerCase().startsWith(letters))
    if (found >= 0) mark(found)
    else letters = ''
  }
  mark(choices.indexOf(from))
  if (firstKey?.length === 1) spell(firstKey)
  const steps = {
    ArrowDown: 1,
    ArrowUp: -1,
    Home: -Infinity,
    End: Infinity,
    PageUp: -Infinity,
    PageDown: Infinity,
  }
  list.addEventListener('keydown', (event) => {
    const { key, shiftKey } = event
    event.stopPropagation()
    event.preventDefault()
    // The library begins to listen for Escape only when the list has been open for a moment.
    if (key === 'Escape') finish(from)
    else if (key in steps) mark(at + steps[key])
    else if (key === 'Enter') finish(choices[at])
    else if (key === 'Tab') finish(choices[at], shiftKey ? -1 : 1)
    else if (key === 'Delete' || key === 'Backspace') mark(0)
    else if (key.length === 1) spell(key)
  })
  list.addEventListener('click', ({ target }) => {
    const line = target.closest('[role="option"]')
    if (line) finish(line.dataset.choice)
  })
}
