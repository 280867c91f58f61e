// SPDX-License-Identifier: Apache-2.0

import { TestClock } from '../../sync/__testUtils__/openTestSync';
import { ClaimLostError } from '../journal/types';
import { CLAIM_MS, keepClaim } from './keepClaim';

const claim = { operationId: '1', owner: 'a' };

function open(renew: () => Promise<{ cancelledBy?: string }>) {
  const clock = new TestClock();
  const cancelledBy: string[] = [];
  const kept = keepClaim({
    journal: { renew },
    claim,
    clock,
    onCancelled: by => cancelledBy.push(by),
  });
  return {
    kept,
    cancelledBy,
    /** Lets time pass in small steps, and the journal answer in between. */
    async pass(milliseconds: number) {
      for (let passed = 0; passed < milliseconds; passed += 1_000) {
        clock.pass(1_000);
        for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      }
    },
  };
}

describe('a claim', () => {
  it('is kept as long as it is prolonged', async () => {
    const { kept, pass } = open(async () => ({}));
    await pass(CLAIM_MS * 5);
    expect(kept.signal.aborted).toBe(false);
  });

  it('is lost at once when somebody else has it', async () => {
    const { kept, pass } = open(async () => {
      throw new ClaimLostError(claim);
    });
    await pass(CLAIM_MS / 5);
    expect(kept.signal.reason).toBeInstanceOf(ClaimLostError);
  });

  it('is given up before others may have it when it cannot be prolonged', async () => {
    const { kept, pass } = open(async () => {
      throw new Error('The database does not answer');
    });
    await pass(CLAIM_MS / 2);
    expect(kept.signal.aborted).toBe(false);
    await pass(CLAIM_MS / 2 - 1_000);
    expect(kept.signal.reason).toBeInstanceOf(ClaimLostError);
  });

  it('survives a failure that passes', async () => {
    let renewals = 0;
    const { kept, pass } = open(async () => {
      renewals += 1;
      if (renewals % 3 !== 0) throw new Error('x');
      return {};
    });
    await pass(CLAIM_MS * 5);
    expect(kept.signal.aborted).toBe(false);
  });

  it('tells who cancelled the operation', async () => {
    const { cancelledBy, pass } = open(async () => ({
      cancelledBy: 'user:default/sam',
    }));
    await pass(CLAIM_MS / 5);
    expect(cancelledBy).toEqual(['user:default/sam']);
  });

  it('is prolonged no more when its operation has ended', async () => {
    let renewals = 0;
    const { kept, pass } = open(async () => {
      renewals += 1;
      return {};
    });
    kept.end();
    await pass(CLAIM_MS * 2);
    expect(renewals).toBe(0);
    expect(kept.signal.aborted).toBe(false);
  });
});
