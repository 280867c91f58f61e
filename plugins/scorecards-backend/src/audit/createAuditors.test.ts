// SPDX-License-Identifier: Apache-2.0
import type { AuditorService } from '@backstage/backend-plugin-api';
import { createAuditors } from './createAuditors';

/** An auditor that notes its name and tells the other. */
const noting =
  (name: string, heard: string[]) =>
  (inner: AuditorService): AuditorService => ({
    async createEvent(event) {
      heard.push(name);
      return inner.createEvent(event);
    },
  });

describe('createAuditors', () => {
  // prettier-ignore
  test.each<[string, string[], string[]]>([
    ['the portal alone',         [],                ['portal']],
    ['others, and the portal',   ['one', 'other'],  ['other', 'one', 'portal']],
  ])('tells %s', async (_case, names, expected) => {
    const heard: string[] = [];
    const portal: AuditorService = {
      async createEvent() {
        heard.push('portal');
        return { success: async () => {}, fail: async () => {} };
      },
    };
    const { extensionPoint, around } = createAuditors();
    for (const name of names) extensionPoint.addAuditor(noting(name, heard));
    await around(portal).createEvent({ eventId: 'scorecard-check' });
    expect(heard).toEqual(expected);
  });
});
