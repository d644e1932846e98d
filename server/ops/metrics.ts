/** What the server tells of itself to Prometheus: counts and durations, never a person. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

const MS = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 1000]

/** @param ofProcess with memory, collections and the loop's delay: once a process */
export function createMetrics({ ofProcess = true } = {}) {
  const registry = new Registry()
  if (ofProcess) collectDefaultMetrics({ register: registry, prefix: 'samtavle_' })
  const registers = [registry]
  return {
    registry,
    connections: new Gauge({ name: 'samtavle_connections', help: 'open board sockets', registers }),
    rooms: new Gauge({ name: 'samtavle_rooms', help: 'boards in memory', registers }),
    turnMs: new Histogram({ name: 'samtavle_turn_ms', help: 'duration of one turn of a room, without the commit', buckets: MS, registers }),
    commitMs: new Histogram({ name: 'samtavle_commit_ms', help: 'duration of one group commit to disk', buckets: MS, registers }),
    refusals: new Counter({ name: 'samtavle_refusals_total', help: 'refused frames and requests by code', labelNames: ['code'] as const, registers }),
    quarantined: new Counter({ name: 'samtavle_quarantined_total', help: 'records set aside when a board was loaded', registers }),
  }
}
export type Metrics = ReturnType<typeof createMetrics>
