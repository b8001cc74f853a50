import type { RequestId } from '../../domain/request/request.ts'
import type { Answers } from './answers.ts'
import { howItWentSections } from './ask-how-it-went.ts'
import { type WhichQuestions, whichQuestions } from './evaluation-choices.ts'
import type { Form } from './form.ts'
import { wordsFor } from './request-choices.ts'

/**
 * "How did it go?": what came of an activity, by the four things that count (SB12). Six questions at
 * each stage; nothing has to be graded that cannot be told yet.
 */
export const howDidItGo: Form = {
  id: 'how-did-it-go',
  title: 'How did it go?',
  about:
    'About two minutes. Your answers go to you and to the CPD lead; colleagues and governors only see totals, ' +
    'and of your key messages only what you agree to share. ' +
    'Please do not name children.',
  sections: howItWentSections(),
}

/** The form filled in as a letter's link opens it. */
export const asking = (reference: RequestId, which: WhichQuestions): Answers => ({
  reference: [reference],
  which: [wordsFor(whichQuestions, which)],
})
