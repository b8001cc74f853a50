import type { Instant } from '../../../functions/domain/school/day.ts'
import { formsApi } from '../discovery.ts'
import { type Door, doorTo, type Serve } from '../door.ts'
import type { Forms } from './forms.ts'
import { formsQuota } from './quota.ts'

/** Google Forms at its REST paths: `/v1/forms…`. */
export function formsDoor(
  forms: Forms,
  options: Omit<Parameters<typeof doorTo>[0], 'api' | 'methods'> & { readonly now: () => Instant },
): Door {
  const spend = formsQuota(options.now)
  const costing =
    (kind: Parameters<typeof spend>[1], serve: Serve): Serve =>
    (call) => {
      spend(call.caller, kind)
      return serve(call)
    }
  return doorTo({
    ...options,
    api: formsApi,
    methods: {
      'forms.forms.create': costing('write', ({ caller, body, query }) =>
        forms.create(caller.account, body, query.unpublished as boolean | undefined),
      ),
      'forms.forms.get': costing('read', ({ caller, params: { formId = '' } }) =>
        forms.get(caller.account, formId),
      ),
      'forms.forms.batchUpdate': costing('write', ({ caller, params: { formId = '' }, body }) =>
        forms.batchUpdate(caller.account, formId, body),
      ),
      'forms.forms.setPublishSettings': costing('write', ({ caller, params: { formId = '' }, body }) =>
        forms.setPublishSettings(caller.account, formId, body),
      ),
      'forms.forms.responses.list': costing('list', ({ caller, params: { formId = '' }, query }) =>
        forms.responses(caller.account, formId, query),
      ),
      'forms.forms.responses.get': costing('read', ({ caller, params: { formId = '', responseId = '' } }) =>
        forms.response(caller.account, formId, responseId),
      ),
    },
  })
}
