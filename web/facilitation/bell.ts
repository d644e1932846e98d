/** A gentle sound when the time is up: two soft tones that this page makes itself. On or off is remembered on the device. */
import { createSignal } from 'solid-js'

const STORED = 'samtavle.bell'
/** C6, then G5: falling, as when something is over */
const TONES = [1046.5, 784] as const
const APART_S = 0.32
const FADE_S = 1.4
const LOUDNESS = 0.12

function stored(): boolean | undefined {
  const kept = localStorage.getItem(STORED)
  return kept === null ? undefined : kept === 'on'
}
const [choice, setChoice] = createSignal<boolean | undefined>(stored())

/** @param unlessChosen what it is for somebody who has not chosen: on for who leads, off for a room full of phones */
export const bellOn = (unlessChosen: boolean): boolean => choice() ?? unlessChosen
export function setBell(on: boolean): void {
  localStorage.setItem(STORED, on ? 'on' : 'off')
  setChoice(on)
}

let context: AudioContext | undefined
/** A browser that has not been touched yet stays silent. */
export function ring(): void {
  try {
    context ??= new AudioContext()
    const { currentTime, destination } = context
    for (const [at, tone] of TONES.entries()) strike(context, tone, { at: currentTime + at * APART_S, to: destination })
    void context.resume()
  } catch {
    // no sound here: the words and the colour say it too
  }
}

function strike(audio: AudioContext, tone: number, { at, to }: { at: number; to: AudioNode }): void {
  const oscillator = audio.createOscillator()
  const gain = audio.createGain()
  oscillator.frequency.value = tone
  gain.gain.setValueAtTime(0, at)
  gain.gain.linearRampToValueAtTime(LOUDNESS, at + 0.02)
  gain.gain.exponentialRampToValueAtTime(0.0001, at + FADE_S)
  oscillator.connect(gain).connect(to)
  oscillator.start(at)
  oscillator.stop(at + FADE_S)
}
