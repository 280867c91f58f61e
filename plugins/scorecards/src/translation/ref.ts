// SPDX-License-Identifier: Apache-2.0
import {
  createTranslationRef,
  TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { adoptionMessages } from './adoption';
import { checksMessages } from './checks';
import { entityMessages } from './entity';
import { exemptionMessages } from './exemptions';
import { levelMessages } from './levels';
import { overviewMessages } from './overview';
import { whatIfMessages } from './whatIf';

/** Every text of the plugin; portals can word it differently or in another language. */
export const scorecardsTranslationRef = createTranslationRef({
  id: 'plugin.scorecards',
  messages: {
    levels: levelMessages,
    entity: entityMessages,
    overview: overviewMessages,
    checks: checksMessages,
    exemptions: exemptionMessages,
    adoption: adoptionMessages,
    whatIf: whatIfMessages,
  },
});

/** Puts a text of the plugin into words; an argument of the pure functions that describe things. */
export type Translate = TranslationFunction<
  (typeof scorecardsTranslationRef)['T']
>;

/** The texts of the plugin in the language of the portal. */
export function useText(): Translate {
  return useTranslationRef(scorecardsTranslationRef).t;
}
