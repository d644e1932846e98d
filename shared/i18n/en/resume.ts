import type { resume as da } from '../da/resume.ts'
import type { Texts } from '../translate.ts'

export const resume: Texts<typeof da> = {
  'resume.lead': 'Get four words and type them on the other device. You are the same person there, with the same notes.',
  'resume.make': 'Show my four words',
  'resume.makeNew': 'Make four new words',
  'resume.words': 'Your four words',
  'resume.where': 'Go to {address} on the other device and type the words.',
  'resume.secret': 'Whoever has the words is you. Write them down, but do not show them to others. They are shown only now, and new words make the old ones invalid.',
  'resume.copied': 'The words are copied.',
  'resume.copy': 'Copy the words',
  'resume.title': 'Continue from another device',
  'resume.pageLead': 'Type the four words that you got on the first device. You are the same person here, with the same notes.',
  'resume.field': 'The four words',
  'resume.fieldHelp': 'Capitals do not matter, and æ, ø and å can be written ae, oe and aa.',
  'resume.fourWords': 'Type all four words with spaces between them.',
  'resume.goOn': 'Continue',
  'resume.account': 'You are logged in with an account. Log out first if you want to continue as a guest.',
  'resume.other': 'You already take part on this device. With the words you become whoever they belong to.',
  'resume.noWords': 'You find the words in the menu of the first device under “Continue on another device”. If you no longer have it, go in again with the code on the wall.',
  'resume.toCode': 'Type the code on the wall',
  'leave.lead': 'This device forgets the workshop and you. Your notes stay where they are.',
  'leave.back': 'You can only come back as yourself with the four words. Get them first if you want to come back.',
  'leave.unsent': { one: '{n} note has not been sent yet and will be lost.', other: '{n} notes have not been sent yet and will be lost.' },
  'leave.wordsFirst': 'Get the four words',
}
