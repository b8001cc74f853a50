import { formsApi } from '../discovery.ts'
import { type Door, doorTo } from '../door.ts'
import type { Forms } from './forms.ts'

/** Google Forms at its REST paths: `/v1/forms…`. */
export const formsDoor = (
  forms: Forms,
  options: Omit<Parameters<typeof doorTo>[0], 'api' | 'methods'>,
): Door =>
  doorTo({
    ...options,
    api: formsApi,
    methods: {
      'forms.forms.create': ({ caller, body, query }) =>
        forms.create(caller.account, body, query.unpublished as boolean | undefined),
      'forms.forms.get': ({ caller, params }) => forms.get(caller.account, params.formId ?? ''),
      'forms.forms.batchUpdate': ({ caller, params, body }) =>
        forms.batchUpdate(caller.account, params.formId ?? '', body),
      'forms.forms.setPublishSettings': ({ caller, params, body }) =>
        forms.setPublishSettings(caller.account, params.formId ?? '', body),
      'forms.forms.responses.list': ({ caller, params, query }) =>
        forms.responses(caller.account, params.formId ?? '', query),
      'forms.forms.responses.get': ({ caller, params }) =>
        forms.response(caller.account, params.formId ?? '', params.responseId ?? ''),
    },
  })
