// SPDX-License-Identifier: Apache-2.0

const PLACEHOLDERS = ['namespace', 'name', 'kind', 'entityRef'];

/** Within the portal, or on a host that the template itself names. */
const SAFE_START = /^(?:\/(?![/\\])|https?:\/\/[^/{}\s]+(?:\/|$))/;

/** Why a text cannot serve as a template of links; `undefined` when it can. */
export function linkTemplateProblem(template: string): string | undefined {
  if (!SAFE_START.test(template)) {
    return 'leads nowhere: begin it with / for a page of the portal, or with https:// and a host';
  }
  const names = [...template.matchAll(/\{\{\s*([^}]*?)\s*\}\}/g)].map(
    ([, name = '']) => name,
  );
  const unknown = names.find(name => !PLACEHOLDERS.includes(name));
  return unknown === undefined
    ? undefined
    : `has the placeholder '${unknown}'; there are ${PLACEHOLDERS.join(', ')}`;
}
