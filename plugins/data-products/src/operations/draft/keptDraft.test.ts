// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { draftName, dropDraft, keepDraft, keptDraft } from './keptDraft';

const NAME = draftName('edit', ['dataproduct:prod/orders']);
const ELIF = 'user:default/elif';
const draft = z.object({ description: z.string() });

beforeEach(() => sessionStorage.clear());

const place = { storage: sessionStorage, name: NAME };
const readAs = (by: string) => keptDraft(place, { by, schema: draft });

describe('a kept draft', () => {
  it('is there for whoever has written it', () => {
    keepDraft(place, { by: ELIF, value: { description: 'Orders.' } });
    expect(readAs(ELIF)).toEqual({ description: 'Orders.' });
  });

  it('is not there for somebody else in the same tab', () => {
    keepDraft(place, { by: ELIF, value: { description: 'Orders.' } });
    expect(readAs('user:default/noor')).toBeUndefined();
  });

  it('is of one form and what that is about', () => {
    keepDraft(place, { by: ELIF, value: { description: 'Orders.' } });
    for (const name of [
      draftName('deprecate', ['dataproduct:prod/orders']),
      draftName('edit', ['dataproduct:prod/carts']),
    ]) {
      expect(
        keptDraft({ ...place, name }, { by: ELIF, schema: draft }),
      ).toBeUndefined();
    }
  });

  it('is gone once it is dropped', () => {
    keepDraft(place, { by: ELIF, value: { description: 'Orders.' } });
    dropDraft(place);
    expect(readAs(ELIF)).toBeUndefined();
  });

  test.each([
    ['is no JSON', '{'],
    [
      'is of an earlier shape of the form',
      '{"by":"user:default/elif","value":{}}',
    ],
    ['says not whose it is', '{"value":{"description":"Orders."}}'],
  ])('that %s counts as none', (_case, text) => {
    keepDraft(place, { by: ELIF, value: {} });
    const key = sessionStorage.key(0) ?? '';
    sessionStorage.setItem(key, text);
    expect(readAs(ELIF)).toBeUndefined();
  });

  it('is none where the browser forbids to keep anything', () => {
    const forbid = () => {
      throw new DOMException('The operation is insecure', 'SecurityError');
    };
    const storage = { getItem: forbid, setItem: forbid, removeItem: forbid };
    const forbidden = { storage, name: NAME };
    keepDraft(forbidden, { by: ELIF, value: {} });
    dropDraft(forbidden);
    expect(keptDraft(forbidden, { by: ELIF, schema: draft })).toBeUndefined();
  });
});
