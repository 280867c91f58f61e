// SPDX-License-Identifier: Apache-2.0
import {
  SAMPLE_LANGUAGES,
  SAMPLE_STARTS,
  SampleLanguage,
  SampleStart,
} from '../samples/sample';

/** Which sample is shown, as the address of the page holds it. */
export interface ConsumeQuery {
  /** Qualified name of the port; the first when absent. */
  port?: string;
  language: SampleLanguage;
  start: SampleStart;
}

/** Reads an address; whatever in it makes no sense counts as absent. */
export function consumeQueryFromSearch(search: URLSearchParams): ConsumeQuery {
  return {
    port: search.get('port') || undefined,
    language:
      SAMPLE_LANGUAGES.find(language => language === search.get('language')) ??
      'java',
    start:
      SAMPLE_STARTS.find(start => start === search.get('start')) ?? 'beginning',
  };
}
