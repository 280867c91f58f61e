// SPDX-License-Identifier: Apache-2.0
import type {
  GovernedSubject,
  SubjectSettings,
} from '@data-mesh/backstage-plugin-data-products-common';
import { absent, failed, known, knownNames, Told, ToldFacts } from './Told';

const DAY_MS = 24 * 60 * 60 * 1000;

/** So long a change is remembered against a product. */
const CHANGE_DAYS = 90;

/** Settings are read once a day; what is this old was not read for more than two. */
const OLDEST_SETTINGS_DAYS = 3;

/** What lets the most changes pass first. Reading older records matters more than being read by older readers. */
const LEVELS_WEAKEST_FIRST = [
  'NONE',
  'FORWARD',
  'BACKWARD',
  'FORWARD_TRANSITIVE',
  'BACKWARD_TRANSITIVE',
  'FULL',
  'FULL_TRANSITIVE',
];

/** @param options.ifNone - What is told of a product without subjects. */
export function settingsFacts(
  subjects: GovernedSubject[],
  options: { now: Date; ifNone: Told },
): ToldFacts<'weakest-compatibility' | 'incompatible-changes'> {
  const both = (told: Told) => ({
    'weakest-compatibility': told,
    'incompatible-changes': told,
  });
  if (subjects.length === 0) return both(options.ifNone);
  const all: { subject: string; settings: SubjectSettings }[] = [];
  for (const { subject, settings } of subjects) {
    if (!settings) {
      return both(failed(`The settings of ${subject} were not read yet.`));
    }
    if (daysSince(settings.readAt, options.now) > OLDEST_SETTINGS_DAYS) {
      return both(
        failed(
          `The settings of ${subject} were last read on ${settings.readAt.slice(0, 10)}.`,
        ),
      );
    }
    all.push({ subject, settings });
  }
  return {
    'weakest-compatibility': weakestOf(
      all.map(({ settings }) => settings.compatibility.level),
    ),
    'incompatible-changes': incompatibleChanges(all, options.now),
  };
}

function weakestOf(levels: string[]): Told {
  // A level that a newer registry has is told as it is.
  const rank = (level: string) => LEVELS_WEAKEST_FIRST.indexOf(level);
  const [weakest = 'NONE'] = [...levels].sort((a, b) => rank(a) - rank(b));
  return known(weakest);
}

function incompatibleChanges(
  all: { subject: string; settings: SubjectSettings }[],
  now: Date,
): Told {
  const changes = all.flatMap(({ subject, settings }) =>
    settings.changes
      .filter(({ at }) => daysSince(at, now) <= CHANGE_DAYS)
      .map(change => ({ subject, ...change })),
  );
  const incompatible = changes.filter(
    ({ verdict }) => verdict === 'incompatible',
  );
  if (incompatible.length > 0) {
    return knownNames(
      incompatible.map(({ subject, version }) => `${subject} ${version}`),
    );
  }
  const unknown = changes.find(({ verdict }) => verdict === 'unknown');
  if (unknown) {
    return failed(
      `Whether version ${unknown.version} of ${unknown.subject} could follow the one before is not known: ${unknown.message ?? 'the registry did not say why'}`,
    );
  }
  const { subject: unchecked } =
    changes.find(({ verdict }) => verdict === 'unchecked') ?? {};
  return unchecked
    ? absent(`${unchecked} lets every change pass, so none was compared.`)
    : knownNames([]);
}

function daysSince(instant: string, now: Date): number {
  return (now.getTime() - Date.parse(instant)) / DAY_MS;
}
