/** A form as `forms.get` answers it. What is not set is left out, also `false`. */
export type Form = {
  readonly formId: string
  readonly info: { readonly title?: string; readonly description?: string; readonly documentTitle?: string }
  readonly settings?: {
    readonly quizSettings?: { readonly isQuiz?: boolean }
    readonly emailCollectionType?: string
  }
  readonly revisionId: string
  readonly responderUri: string
  readonly items?: readonly Item[]
  readonly publishSettings?: {
    readonly publishState?: { readonly isPublished?: boolean; readonly isAcceptingResponses?: boolean }
  }
}
export type Item = {
  readonly itemId?: string
  readonly title?: string
  readonly description?: string
  readonly questionItem?: { readonly question?: Question }
  readonly pageBreakItem?: object
  readonly textItem?: object
}
export type Question = {
  readonly questionId?: string
  readonly required?: boolean
  readonly choiceQuestion?: ChoiceQuestion
  readonly textQuestion?: { readonly paragraph?: boolean }
  readonly dateQuestion?: { readonly includeYear?: boolean; readonly includeTime?: boolean }
}
export type ChoiceQuestion = {
  readonly type?: 'RADIO' | 'CHECKBOX' | 'DROP_DOWN'
  readonly options?: readonly Option[]
}
export type Option = {
  readonly value?: string
  readonly isOther?: boolean
  readonly goToAction?: 'NEXT_SECTION' | 'RESTART_FORM' | 'SUBMIT_FORM'
  readonly goToSectionId?: string
}

/** An answer as `responses.list` shows it. */
export type Response = {
  readonly responseId: string
  readonly createTime: string
  readonly lastSubmittedTime: string
  readonly respondentEmail?: string
  readonly answers?: Readonly<Record<string, Answer>>
}
export type Answer = {
  readonly questionId: string
  readonly textAnswers: { readonly answers: readonly { readonly value: string }[] }
}

/** Questions of a form in order, with the item that each stands in. */
export const questionsOf = (items: readonly Item[] = []): readonly { item: Item; question: Question }[] =>
  items.flatMap((item) =>
    item.questionItem?.question ? [{ item, question: item.questionItem.question }] : [],
  )
