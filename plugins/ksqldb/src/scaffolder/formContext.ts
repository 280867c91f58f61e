// SPDX-License-Identifier: Apache-2.0

/** What has been filled in so far, as the scaffolder tells every field. */
export function formDataFrom(formContext: unknown): Record<string, unknown> {
  return recordFrom(recordFrom(formContext).formData);
}

/** The Kafka cluster that a form has chosen in its field `place`; `undefined` while it has none. */
export function kafkaClusterFrom(
  formData: Record<string, unknown>,
): string | undefined {
  const { clusterId } = recordFrom(formData.place);
  return typeof clusterId === 'string' && clusterId ? clusterId : undefined;
}

function recordFrom(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}
