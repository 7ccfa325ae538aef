/** The header of a generated pack: its name, one list of messengers, one family on the approach, and scoring as the shipped pack has it. */
export function writePackHeader(name, family) {
  return `pack: bench/${name}
version: 1.0.0
format: linkwary/rules/v1
lists: { messengers: { phrases: [whatsapp, telegram, signal app] } }
families: { ${family}: { axis: approach, title: Asks, stage: task, cap: 29 } }
scoring:
  base: -50
  pointsToDouble: 10
  decay: 0.5
  reassuranceCap: 20
  bands: { medium: 20, high: 60 }
  minCoverage: 0.3
  priority:
    low: [routine, routine, prompt]
    medium: [routine, prompt, urgent]
    high: [prompt, urgent, urgent]
    insufficient-data: [routine, routine, prompt]
`;
}
