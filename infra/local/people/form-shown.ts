import type { Form } from '../forms/form.ts'
import { sectionsOf } from '../forms/sections.ts'

/** A form as people read it: its pages, and what is asked on each. */
export const formShown = (form: Form) => ({
  id: form.formId,
  title: form.info.title ?? '',
  about: form.info.description ?? '',
  address: form.responderUri,
  sections: sectionsOf(form).map(({ heading, items }) => ({
    id: heading?.itemId,
    title: heading?.title ?? '',
    about: heading?.description ?? '',
    questions: items.flatMap(({ title = '', description = '', questionItem }) => {
      const question = questionItem?.question
      if (question === undefined) return []
      const { questionId: id, required = false, choiceQuestion, textQuestion } = question
      return [
        {
          id,
          title,
          help: description,
          required,
          is: kinds[
            choiceQuestion?.type ?? (textQuestion ? (textQuestion.paragraph ? 'PARAGRAPH' : 'LINE') : 'DATE')
          ],
          ...(choiceQuestion && {
            options: (choiceQuestion.options ?? []).map(({ value = '', goToAction, goToSectionId }) => ({
              text: value,
              ...(goToSectionId && { leadsTo: goToSectionId }),
              ...(goToAction === 'SUBMIT_FORM' && { leadsTo: 'send' }),
            })),
          }),
        },
      ]
    }),
  })),
})

const kinds = {
  RADIO: 'one',
  CHECKBOX: 'many',
  DROP_DOWN: 'list',
  LINE: 'line',
  PARAGRAPH: 'paragraph',
  DATE: 'date',
} as const
