// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type { FieldLink } from '../operations/form/FormField';

/** What the scaffolder tells every field about the form it is in. */
const context = z.object({ formData: z.record(z.string(), z.unknown()) });

/** What has been filled in so far, on this page and those before it. */
export function formDataFrom(formContext: unknown): Record<string, unknown> {
  const parsed = context.safeParse(formContext);
  return parsed.success ? parsed.data.formData : {};
}

const place = z.object({
  environmentId: z.string().min(1),
  clusterId: z.string().min(1),
});

/** Where the product will live, as `DataProductPlace` gives it. */
export type Place = z.infer<typeof place>;

/** The place that a form has chosen in its field `place`; `undefined` while it has none. */
export function placeFrom(
  formData: Record<string, unknown>,
): Place | undefined {
  const parsed = place.safeParse(formData.place);
  return parsed.success ? parsed.data : undefined;
}

/**
 * Links a field with the errors that the form shows below it. It is not marked as invalid: the browser would then keep the
 * form from being checked again after it was put right.
 */
export function fieldLink(props: {
  rawErrors?: string[];
  idSchema: { $id: string };
}): FieldLink {
  const hasErrors = (props.rawErrors ?? []).length > 0;
  return {
    isInvalid: false,
    'aria-describedby': hasErrors ? `${props.idSchema.$id}__error` : undefined,
  };
}
