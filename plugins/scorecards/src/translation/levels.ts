// SPDX-License-Identifier: Apache-2.0

/** What levels, scores and results are called. */
export const levelMessages = {
  none: 'No level',
  noneHelp: 'A check that the lowest level demands is not met.',
  unknown: 'Unknown',
  unknownHelp:
    'At least {{level}}, possibly {{possible}}: something that decides it is not known.',
  unknownFromNone:
    'Possibly {{possible}}: something that decides it is not known.',
  position: 'level {{position}} of {{steps}}',
  score: 'Score',
  scoreHelp:
    'Weighted share of the checks that pass, of those that apply and whose answer is known. A warning counts half; exempt and unknown checks are left out.',
  noScore: 'No score yet',
  known: '{{percent}} of the weight is known',
  without: 'Without exemptions: {{level}}, {{score}}',
  status: {
    pass: 'Passes',
    warn: 'Warning',
    fail: 'Fails',
    notApplicable: 'Does not apply',
    exempt: 'Exempt',
    noData: 'No data',
    error: 'Not answered',
  },
  statusHelp: {
    pass: 'The check is met.',
    warn: 'Met, but close to its limit, or still in its grace period. Counts half, and holds back no level.',
    fail: 'The check is not met. Holds back the level that demands it.',
    notApplicable: 'The check is not asked of this product.',
    exempt:
      'An agreed exception, until its last day. Holds back no level and is left out of the score.',
    noData:
      'Nothing valid is known, so it is neither a pass nor a fail. Holds back the level.',
    error:
      'The source did not answer, so it is neither a pass nor a fail. Holds back the level.',
  },
  severity: {
    critical: 'Critical',
    important: 'Important',
    advisory: 'Advisory',
  },
} as const;
