/** Pages that come later: what each needs is listed here, apart, so that a phone on its way to the first note does not load the names of files it never asks for. */
export const PAGES = {
  SetupPage: async () => (await import('./accounts/SetupPage.tsx')).SetupPage,
  SignInPage: async () => (await import('./accounts/SignInPage.tsx')).SignInPage,
  SignUpPage: async () => (await import('./accounts/SignUpPage.tsx')).SignUpPage,
  AccountPage: async () => (await import('./accounts/AccountPage.tsx')).AccountPage,
  WorkshopsPage: async () => (await import('./workshops/WorkshopsPage.tsx')).WorkshopsPage,
  NewWorkshopPage: async () => (await import('./workshops/NewWorkshopPage.tsx')).NewWorkshopPage,
  PosterPage: async () => (await import('./workshops/PosterPage.tsx')).PosterPage,
  ResumePage: async () => (await import('./resume/ResumePage.tsx')).ResumePage,
  ProgrammePage: async () => (await import('./programme/ProgrammePage.tsx')).ProgrammePage,
  HistoryPage: async () => (await import('./history/HistoryPage.tsx')).HistoryPage,
  DraftPage: async () => (await import('./draft/DraftPage.tsx')).DraftPage,
  AnswersPage: async () => (await import('./outcome/AnswersPage.tsx')).AnswersPage,
  OutcomePage: async () => (await import('./outcome/OutcomePage.tsx')).OutcomePage,
  TemplatesPage: async () => (await import('./templates/TemplatesPage.tsx')).TemplatesPage,
  TemplatePage: async () => (await import('./templates/TemplatePage.tsx')).TemplatePage,
  NotFoundPage: async () => (await import('./ui/NotFoundPage.tsx')).NotFoundPage,
}
