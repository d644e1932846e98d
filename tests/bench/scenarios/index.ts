/** The scenarios by their letters. */
import { E1 } from './acks.ts'
import { D } from './cold-open.ts'
import { E2 } from './crash.ts'
import { C } from './join-storm.ts'
import { F } from './memory.ts'
import { A, B } from './propagate.ts'
import type { Scenario } from './stage.ts'
import { V } from './verify.ts'

export const SCENARIOS = { A, B, C, D, E1, E2, F, V } satisfies Record<string, Scenario>
export type ScenarioName = keyof typeof SCENARIOS
export const scenarioNames = Object.keys(SCENARIOS) as ScenarioName[]
